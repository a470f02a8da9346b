using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>Fills an <see cref="APIGatewayProxyResponse"/>.</summary>
internal sealed class RestResponseWriter : ResponseWriter
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IList<string>> _multiValueHeaders = new(StringComparer.OrdinalIgnoreCase);

    public APIGatewayProxyResponse Response { get; } = new();

    public override void Begin(int statusCode, string? description)
    {
        Response.StatusCode = statusCode;
    }

    public override void BeginHeaders() => Response.Headers = _headers;

    public override void WriteHeader(string name, string value) => _headers[name] = value;

    public override void BeginMultiValueHeaders() => Response.MultiValueHeaders = _multiValueHeaders;

    public override void WriteMultiValueHeader(string name, IReadOnlyList<string> values) => _multiValueHeaders[name] = [.. values];

    public override void EndHeaders()
    {
    }

    public override void WriteCookies(IReadOnlyList<string> cookies) => WriteMultiValueHeader("Set-Cookie", cookies);

    public override void WriteBody(Response response, bool isSent, string? whenAbsent = null)
    {
        Response.Body = isSent ? BodyText.Of(response) : whenAbsent;
        Response.IsBase64Encoded = isSent && response.IsBase64Encoded;
    }

    public override void End()
    {
    }
}
