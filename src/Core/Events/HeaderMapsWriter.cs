namespace LambdaEventHandler;

/// <summary>Gathers a response for the types that have a map of headers with one value and one of headers with several.</summary>
internal abstract class HeaderMapsWriter : ResponseWriter
{
    protected int StatusCode { get; private set; }

    protected string? StatusDescription { get; private set; }

    protected Dictionary<string, string>? Headers { get; private set; }

    protected Dictionary<string, IList<string>>? MultiValueHeaders { get; private set; }

    protected string? Body { get; private set; }

    protected bool IsBase64Encoded { get; private set; }

    public override void Begin(int statusCode, string? description) => (StatusCode, StatusDescription) = (statusCode, description);

    public override void BeginHeaders() => Headers = new(StringComparer.OrdinalIgnoreCase);

    public override void WriteHeader(string name, string value) => Headers![name] = value;

    protected void DistinguishCase() => Headers = new(Headers!, StringComparer.Ordinal);

    public override void BeginMultiValueHeaders() => MultiValueHeaders = new(StringComparer.OrdinalIgnoreCase);

    public override void WriteMultiValueHeader(string name, IReadOnlyList<string> values) => MultiValueHeaders![name] = [.. values];

    public override void EndHeaders()
    {
    }

    public override void WriteCookies(IReadOnlyList<string> cookies) => WriteMultiValueHeader("Set-Cookie", cookies);

    public override void WriteBody(Response response, bool isSent, string? whenAbsent = null)
    {
        Body = isSent ? BodyText.Of(response) : whenAbsent;
        IsBase64Encoded = isSent && response.IsBase64Encoded;
    }
}
