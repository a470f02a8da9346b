using System.Text.Json;

namespace LambdaEventHandler.Emulation;

/// <summary>
/// An API Gateway HTTP API with payload 1.0 and its <c>$default</c> route (AWS: "Create AWS Lambda proxy integrations for HTTP APIs in API Gateway").
/// Its event is that of a REST API with these differences, as recorded from AWS: a version, a path that begins with a named stage, header names in lower
/// case except those that API Gateway adds, a <c>Content-Length</c>, and the route key as the resource.
/// </summary>
internal sealed class HttpApiPayload1(string? stage) : FrontService
{
    private const string Route = "$default";

    private static readonly string[] UsualSpellings =
        ["Content-Length", "Content-Type", "Host", "User-Agent", ForwardedHeaders.TraceId, "X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto"];

    public override string Title => "API Gateway HTTP API, payload 1.0";

    public override string Stage => stage ?? HttpApi.UnnamedStage;

    public override int BodyLimit => ServiceLimits.ApiGatewayBody;

    public override ClientResponse RequestTooLarge => ClientResponse.Json(413, """{"message":"Request Entity Too Large"}""");

    public override ClientResponse BadRequest => ClientResponse.Json(400, """{"message":"Bad Request"}""");

    public override ClientResponse FunctionFailed => ClientResponse.Json(500, """{"message":"Internal Server Error"}""");

    public override Resolver ResolverOf(Resolver app) => app.As<ApiGatewayRestResolver>();

    public override ClientResponse ReadResponse(ReadOnlyMemory<byte> json)
    {
        var response = FunctionResponse.Parse(json);
        return response.ToClientResponse(RestHeaders.Merge(response.Headers, response.MultiValueHeaders)).WithUsualContentType(HttpApi.ContentTypeOfText);
    }

    public override void WriteEvent(Utf8JsonWriter writer, ClientRequest request)
    {
        var path = Stage == HttpApi.UnnamedStage ? request.Target.Path : StagePath.With(request.Target.Path, Stage);
        var headers = HeadersOf(request);
        writer.WriteString("version", "1.0");
        writer.WriteString("resource", Route);
        writer.WriteString("path", path);
        writer.WriteString("httpMethod", request.Method);
        writer.WriteLastValues("headers", headers);
        writer.WriteAllValues("multiValueHeaders", headers);
        RestEvent.WriteQuery(writer, request);
        writer.WriteNull("pathParameters");
        writer.WriteNull("stageVariables");
        writer.WritePropertyName("requestContext");
        RestContext.Write(writer, request, Route, path, Stage, isStageMissing: path != request.Target.Path, isHttpApi: true);
        RestEvent.WriteBody(writer, request, TextTypes.AreNamed);
    }

    private static List<KeyValuePair<string, IReadOnlyList<string>>> HeadersOf(ClientRequest request)
    {
        var headers = ForwardedHeaders.Of(request);
        headers.Set("Content-Length", $"{request.Body.Length}");
        return [.. headers.Select(header => KeyValuePair.Create(SpellingOf(header.Key), header.Value)).OrderBy(header => header.Key, StringComparer.Ordinal)];
    }

    private static string SpellingOf(string name) =>
        UsualSpellings.FirstOrDefault(usual => usual.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name.ToLowerInvariant();
}
