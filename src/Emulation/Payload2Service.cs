using System.Text.Json;

namespace LambdaEventHandler.Emulation;

/// <summary>The event and the response of payload format 2.0, which HTTP APIs and Function URLs share.</summary>
internal abstract class Payload2Service(string apiId, string domain) : FrontService
{
    private const string Route = "$default";

    /// <summary>Gets the content type of a response that sets none.</summary>
    protected abstract string UsualContentType { get; }

    public override Resolver ResolverOf(Resolver app) => app.As<ApiGatewayHttpResolver>();

    public override ClientResponse ReadResponse(ReadOnlyMemory<byte> json)
    {
        if (InferredResponse.Read(json) is { } inferred)
        {
            return inferred;
        }

        var response = FunctionResponse.Parse(json);
        var cookies = response.Cookies.Select(cookie => KeyValuePair.Create("Set-Cookie", cookie));
        return response.ToClientResponse(response.Headers.Concat(cookies)).WithUsualContentType(UsualContentType);
    }

    public override void WriteEvent(Utf8JsonWriter writer, ClientRequest request)
    {
        var path = PathOf(request);
        var headers = HeadersOf(request);
        var cookies = headers["Cookie"];
        headers.Remove("Cookie");
        writer.WriteString("version", "2.0");
        writer.WriteString("routeKey", Route);
        writer.WriteString("rawPath", path);
        writer.WriteString("rawQueryString", request.Target.Query);
        WriteCookies(writer, cookies);
        writer.WriteJoinedValues("headers", headers.WithLowerCaseNames());
        if (QueryPairs.Decoded(request.Target.Query) is { Count: > 0 } query)
        {
            writer.WriteJoinedValues("queryStringParameters", query);
        }

        WriteContext(writer, request, path);
        WriteBody(writer, request);
    }

    protected abstract string AccountIdOf(ClientRequest request);

    protected abstract string PathOf(ClientRequest request);

    /// <summary>Determines whether the URL doesn't begin with the named stage.</summary>
    protected virtual bool IsStageMissing(ClientRequest request) => false;

    protected abstract HeaderList HeadersOf(ClientRequest request);

    private static void WriteCookies(Utf8JsonWriter writer, IReadOnlyList<string> headers)
    {
        if (headers.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("cookies");
        foreach (var cookie in headers.SelectMany(header => header.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            writer.WriteStringValue(cookie);
        }

        writer.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter writer, ClientRequest request)
    {
        var body = EventBody.Of(request, TextTypes.AreNamed);
        if (request.Body.Length > 0)
        {
            writer.WriteString("body", body.Text);
        }

        writer.WriteBoolean("isBase64Encoded", request.Body.Length > 0 && body.IsBase64Encoded);
    }

    private void WriteContext(Utf8JsonWriter writer, ClientRequest request, string path)
    {
        writer.WriteStartObject("requestContext");
        writer.WriteString("accountId", AccountIdOf(request));
        writer.WriteString("apiId", apiId);
        if (request.User is { } user)
        {
            AuthorizerJson.WriteOfPayload2(writer, user);
        }

        ServiceDomain.Write(writer, request, domain, IsStageMissing(request));
        writer.WriteStartObject("http");
        writer.WriteString("method", request.Method);
        writer.WriteString("path", path);
        writer.WriteString("protocol", request.Protocol);
        writer.WriteString("sourceIp", request.SourceAddress);
        writer.WriteString("userAgent", request.Headers.Last("User-Agent") ?? "");
        writer.WriteEndObject();
        writer.WriteString("requestId", request.Id);
        writer.WriteString("routeKey", Route);
        writer.WriteString("stage", Stage ?? HttpApi.UnnamedStage);
        writer.WriteString("time", request.LogTime);
        writer.WriteNumber("timeEpoch", request.Time.ToUnixTimeMilliseconds());
        writer.WriteEndObject();
    }
}

/// <summary>
/// An API Gateway HTTP API with payload 2.0 and its <c>$default</c> route (AWS: "Create AWS Lambda proxy integrations for HTTP APIs in API Gateway").
/// Its path is decoded and begins with a named stage.
/// </summary>
internal sealed class HttpApi(string? stage) : Payload2Service(LocalAccount.ApiId, LocalAccount.ApiDomain)
{
    public const string UnnamedStage = "$default";

    /// <summary>Gets the content type of a response that sets none.</summary>
    public const string ContentTypeOfText = "text/plain; charset=utf-8";

    public override string Title => "API Gateway HTTP API";

    public override string Stage => stage ?? UnnamedStage;

    public override int BodyLimit => ServiceLimits.ApiGatewayBody;

    public override ClientResponse RequestTooLarge => ClientResponse.Json(413, """{"message":"Request Entity Too Large"}""");

    public override ClientResponse BadRequest => ClientResponse.Json(400, """{"message":"Bad Request"}""");

    public override ClientResponse FunctionFailed => ClientResponse.Json(500, """{"message":"Internal Server Error"}""");

    protected override string AccountIdOf(ClientRequest request) => LocalAccount.Id;

    protected override string UsualContentType => ContentTypeOfText;

    protected override string PathOf(ClientRequest request)
    {
        var path = Uri.UnescapeDataString(request.Target.Path);
        return Stage == UnnamedStage ? path : StagePath.With(path, Stage);
    }

    protected override bool IsStageMissing(ClientRequest request) => PathOf(request) != Uri.UnescapeDataString(request.Target.Path);

    protected override HeaderList HeadersOf(ClientRequest request)
    {
        var headers = ForwardedHeaders.Of(request);
        headers.Set("Content-Length", $"{request.Body.Length}");
        return headers;
    }
}

/// <summary>A Lambda Function URL (AWS: "Invoking Lambda function URLs"). Its path stays encoded.</summary>
internal sealed class FunctionUrl() : Payload2Service(LocalAccount.FunctionUrlId, LocalAccount.FunctionUrlDomain)
{
    public override string Title => "Lambda Function URL";

    public override IReadOnlyList<AuthorizerKind> Authorizers => [AuthorizerKind.Iam];

    public override int BodyLimit => ServiceLimits.LambdaPayload;

    public override bool CanStream => true;

    public override ClientResponse RequestTooLarge => ClientResponse.Json(413, """{"Message":"Request Entity Too Large"}""");

    public override ClientResponse BadRequest => ClientResponse.Json(400, """{"Message":"Bad Request"}""");

    public override ClientResponse FunctionFailed => ClientResponse.Text(502, "text/plain", "Internal Server Error");

    protected override string AccountIdOf(ClientRequest request) => request.User is { } user ? new IamIdentity(user).AccountId : "anonymous";

    protected override string UsualContentType => "application/json";

    public override ClientResponse ReadPrelude(ReadOnlyMemory<byte> json) => FunctionResponse.Parse(json).MultiValueHeaders.Count == 0
        ? ReadResponse(json)
        : throw new MalformedResponseException("its prelude has multiValueHeaders, which a Function URL does not take.");

    public override ClientResponse Sign(ClientResponse response, ClientRequest request) => response.With(ForwardedHeaders.TraceId, request.TraceId);

    protected override string PathOf(ClientRequest request) => request.Target.Path;

    protected override HeaderList HeadersOf(ClientRequest request) => ForwardedHeaders.Of(request);
}

/// <summary>Adds or removes a named stage. A request's path can begin with it, as at an <c>execute-api</c> address, or omit it, as behind a custom domain.</summary>
internal static class StagePath
{
    public static string Without(string path, string? stage) =>
        stage is null || !BeginsWith(path, stage) ? path : path.Length == stage.Length + 1 ? "/" : path[(stage.Length + 1)..];

    public static string With(string path, string stage) => BeginsWith(path, stage) ? path : $"/{stage}{path}";

    private static bool BeginsWith(string path, string stage) =>
        path.StartsWith('/')
        && path.AsSpan(1).StartsWith(stage, StringComparison.Ordinal)
        && (path.Length == stage.Length + 1 || path[stage.Length + 1] == '/');
}
