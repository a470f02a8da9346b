using System.Text.Json;

namespace LambdaEventHandler.Emulation;

/// <summary>
/// An Application Load Balancer (AWS: "Use Lambda functions as targets of an Application Load Balancer"). Path and query stay encoded.
/// A setting of its target group determines whether events and responses have one or several values for each header.
/// </summary>
internal sealed class LoadBalancer(bool hasMultiValueHeaders) : FrontService
{
    /// <summary>Gets whether events and responses have several values for each header.</summary>
    public bool HasMultiValueHeaders => hasMultiValueHeaders;

    public override string Title => hasMultiValueHeaders ? "Application Load Balancer, multi-value headers" : "Application Load Balancer";

    public override IReadOnlyList<AuthorizerKind> Authorizers => [AuthorizerKind.Jwt];

    public override int BodyLimit => ServiceLimits.LoadBalancer;

    public override int ResponseLimit => ServiceLimits.LoadBalancer;

    public override ClientResponse RequestTooLarge => ErrorPage(413, "413 Request Entity Too Large");

    public override ClientResponse BadRequest => ErrorPage(400, "400 Bad Request");

    public override ClientResponse FunctionFailed => ErrorPage(502, "502 Bad Gateway");

    public override Resolver ResolverOf(Resolver app) => app.As<AlbResolver>();

    public override ClientResponse ReadResponse(ReadOnlyMemory<byte> json)
    {
        var response = FunctionResponse.Parse(json);
        return response.ToClientResponse(hasMultiValueHeaders ? response.MultiValueHeaders : response.Headers);
    }

    public override void WriteEvent(Utf8JsonWriter writer, ClientRequest request)
    {
        var query = QueryPairs.Encoded(request.Target.Query);
        var headers = HeadersOf(request).WithLowerCaseNames();
        writer.WriteStartObject("requestContext");
        writer.WriteStartObject("elb");
        writer.WriteString("targetGroupArn", LocalAccount.TargetGroup);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("httpMethod", request.Method);
        writer.WriteString("path", request.Target.Path);
        if (hasMultiValueHeaders)
        {
            writer.WriteAllValues("multiValueQueryStringParameters", query);
            writer.WriteAllValues("multiValueHeaders", headers);
        }
        else
        {
            writer.WriteLastValues("queryStringParameters", query);
            writer.WriteLastValues("headers", headers);
        }

        var body = EventBody.Of(request, TextTypes.AreNamed);
        writer.WriteString("body", body.Text);
        writer.WriteBoolean("isBase64Encoded", request.Body.Length > 0 && body.IsBase64Encoded);
    }

    private static HeaderList HeadersOf(ClientRequest request)
    {
        var headers = ForwardedHeaders.Of(request);
        if (request.Body.Length > 0)
        {
            headers.Set("Content-Length", $"{request.Body.Length}");
        }

        if (request.User is { } user)
        {
            OidcHeaders.AddTo(headers, user, request.Time);
        }

        return headers;
    }

    private static ClientResponse ErrorPage(int statusCode, string status) =>
        ClientResponse.Text(statusCode, "text/html", $"""
            <html>
            <head><title>{status}</title></head>
            <body>
            <center><h1>{status}</h1></center>
            </body>
            </html>

            """);
}
