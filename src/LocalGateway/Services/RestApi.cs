using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>
/// An API Gateway REST API with proxy integration of <c>/</c> and <c>/{proxy+}</c> (AWS: "Lambda proxy integrations in API Gateway").
/// Its path stays encoded and has no stage; its query arrives decoded.
/// </summary>
internal sealed class RestApi(string? stage) : FrontService
{
    private const string UsualStage = "prod";
    private const string Proxy = "/{proxy+}";

    public override string Title => "API Gateway REST API";

    public override string Stage => stage ?? UsualStage;

    public override int BodyLimit => ServiceLimits.ApiGatewayBody;

    public override ServiceAnswer RequestTooLarge => ServiceAnswer.Json(413, """{"message":"Request Too Long"}""");

    public override ServiceAnswer FunctionFailed => ServiceAnswer.Json(502, """{"message":"Internal server error"}""");

    public override Resolver ResolverOf(Resolver app) => app.As<ApiGatewayRestResolver>();

    public override ServiceAnswer ReadResponse(ReadOnlyMemory<byte> json)
    {
        var response = FunctionResponse.Parse(json);
        var answer = response.ToAnswer(RestHeaders.Rename(RestHeaders.Merge(response.Headers, response.MultiValueHeaders)));
        return answer.WithUsualContentType("application/json");
    }

    public override void WriteEvent(Utf8JsonWriter writer, ReceivedRequest request)
    {
        var path = StagePath.Without(request.Target.Path, stage);
        var headers = ForwardedHeaders.Of(request);
        var query = QueryPairs.Decoded(request.Target.Query);
        writer.WriteString("resource", ResourceOf(path));
        writer.WriteString("path", path);
        writer.WriteString("httpMethod", request.Method);
        writer.WriteLastValues("headers", headers);
        writer.WriteAllValues("multiValueHeaders", headers);
        WriteQuery(writer, query);
        WritePathParameters(writer, path);
        writer.WriteNull("stageVariables");
        writer.WritePropertyName("requestContext");
        RestContext.Write(writer, request, ResourceOf(path), path, Stage);
        WriteBody(writer, request);
    }

    private static string ResourceOf(string path) => path == "/" ? "/" : Proxy;

    private static void WriteQuery(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> query)
    {
        if (query.Count == 0)
        {
            writer.WriteNull("queryStringParameters");
            writer.WriteNull("multiValueQueryStringParameters");
            return;
        }

        writer.WriteLastValues("queryStringParameters", query);
        writer.WriteAllValues("multiValueQueryStringParameters", query);
    }

    private static void WritePathParameters(Utf8JsonWriter writer, string path)
    {
        if (path == "/")
        {
            writer.WriteNull("pathParameters");
            return;
        }

        writer.WriteStartObject("pathParameters");
        writer.WriteString("proxy", path[1..].TrimEnd('/'));
        writer.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter writer, ReceivedRequest request)
    {
        var body = EventBody.Of(request, TextTypes.AreTextual);
        writer.WriteString("body", request.Body.Length == 0 ? null : body.Text);
        writer.WriteBoolean("isBase64Encoded", request.Body.Length > 0 && body.IsBase64Encoded);
    }
}
