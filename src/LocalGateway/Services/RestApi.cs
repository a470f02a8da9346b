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

    public override ServiceAnswer BadRequest => ServiceAnswer.Json(400, """{"message":"Bad Request"}""");

    public override ServiceAnswer FunctionFailed =>
        ServiceAnswer.Json(502, """{"message":"Internal server error"}""").With("x-amzn-ErrorType", "InternalServerErrorException");

    public override Resolver ResolverOf(Resolver app) => app.As<ApiGatewayRestResolver>();

    public override ServiceAnswer ReadResponse(ReadOnlyMemory<byte> json)
    {
        var response = FunctionResponse.Parse(json);
        var answer = response.ToAnswer(RestHeaders.Rename(RestHeaders.Merge(response.Headers, response.MultiValueHeaders)));
        return answer.WithUsualContentType("application/json");
    }

    public override ServiceAnswer Sign(ServiceAnswer answer, ReceivedRequest request) => answer.With(ForwardedHeaders.TraceId, request.TraceId);

    public override void WriteEvent(Utf8JsonWriter writer, ReceivedRequest request)
    {
        var path = StagePath.Without(request.Target.Path, stage);
        var headers = ForwardedHeaders.Of(request);
        headers.Remove("Content-Length"); // As captured: API Gateway takes it off.
        writer.WriteString("resource", ResourceOf(path));
        writer.WriteString("path", path);
        writer.WriteString("httpMethod", request.Method);
        writer.WriteLastValues("headers", headers);
        writer.WriteAllValues("multiValueHeaders", headers);
        RestEvent.WriteQuery(writer, request);
        WritePathParameters(writer, path);
        writer.WriteNull("stageVariables");
        writer.WritePropertyName("requestContext");
        RestContext.Write(writer, request, ResourceOf(path), $"/{Stage}{path}", Stage, isHttpApi: false);
        RestEvent.WriteBody(writer, request, TextTypes.AreTextual);
    }

    private static string ResourceOf(string path) => path == "/" ? "/" : Proxy;

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
}
