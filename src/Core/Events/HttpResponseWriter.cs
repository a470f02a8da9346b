using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>Fills an <see cref="APIGatewayHttpApiV2ProxyResponse"/>.</summary>
internal sealed class HttpResponseWriter : ResponseWriter
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public APIGatewayHttpApiV2ProxyResponse Response { get; } = new();

    public override void Begin(int statusCode, string? description) => Response.StatusCode = statusCode;

    public override void BeginHeaders() => Response.Headers = _headers;

    public override void WriteHeader(string name, string value) => _headers[name] = value;

    public override void BeginMultiValueHeaders()
    {
    }

    /// <summary>Payload 2.0 has one text a header.</summary>
    public override void WriteMultiValueHeader(string name, IReadOnlyList<string> values) => WriteHeader(name, string.Join(", ", values));

    public override void EndHeaders()
    {
    }

    public override void WriteCookies(IReadOnlyList<string> cookies) => Response.Cookies = [.. cookies];

    public override void WriteBody(Response response, bool isSent, string? whenAbsent = null)
    {
        Response.Body = isSent ? BodyText.Of(response) : whenAbsent;
        Response.IsBase64Encoded = isSent && response.IsBase64Encoded;
    }

    public override void End()
    {
    }
}
