using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>What HTTP APIs and Function URLs share: the event and the response of payload format 2.0.</summary>
internal abstract class Payload2Service(string apiId, string domain) : FrontService
{
    private const string Route = "$default";

    protected abstract string AccountId { get; }

    /// <summary>The content type of a response that has none.</summary>
    protected abstract string UsualContentType { get; }

    public override Resolver ResolverOf(Resolver app) => app.As<ApiGatewayHttpResolver>();

    public override ServiceAnswer ReadResponse(ReadOnlyMemory<byte> json)
    {
        if (InferredResponse.Read(json) is { } inferred)
        {
            return inferred;
        }

        var response = FunctionResponse.Parse(json);
        var cookies = response.Cookies.Select(cookie => KeyValuePair.Create("Set-Cookie", cookie));
        return response.ToAnswer(response.Headers.Concat(cookies)).WithUsualContentType(UsualContentType);
    }

    public override void WriteEvent(Utf8JsonWriter writer, ReceivedRequest request)
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

    protected abstract string PathOf(ReceivedRequest request);

    protected abstract ReceivedHeaders HeadersOf(ReceivedRequest request);

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

    private static void WriteBody(Utf8JsonWriter writer, ReceivedRequest request)
    {
        var body = EventBody.Of(request, TextTypes.AreNamed);
        if (request.Body.Length > 0)
        {
            writer.WriteString("body", body.Text);
        }

        writer.WriteBoolean("isBase64Encoded", request.Body.Length > 0 && body.IsBase64Encoded);
    }

    private void WriteContext(Utf8JsonWriter writer, ReceivedRequest request, string path)
    {
        writer.WriteStartObject("requestContext");
        writer.WriteString("accountId", AccountId);
        writer.WriteString("apiId", apiId);
        writer.WriteString("domainName", domain);
        writer.WriteString("domainPrefix", apiId);
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
