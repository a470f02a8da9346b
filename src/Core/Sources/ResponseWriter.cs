using System.Text;

namespace LambdaEventHandler;

/// <summary>Where a format writes its response: JSON, or an object of the Amazon.Lambda packages.</summary>
internal abstract class ResponseWriter
{
    public abstract void Begin(int statusCode, string? description);

    public abstract void BeginHeaders();

    public abstract void WriteHeader(string name, string value);

    public abstract void BeginMultiValueHeaders();

    public abstract void WriteMultiValueHeader(string name, IReadOnlyList<string> values);

    public abstract void EndHeaders();

    public abstract void WriteCookies(IReadOnlyList<string> cookies);

    /// <summary>Writes the body and whether it is base64.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="isSent">Whether its body is sent at all.</param>
    /// <param name="whenAbsent">What stands for no body; nothing if null.</param>
    public abstract void WriteBody(Response response, bool isSent, string? whenAbsent = null);

    public abstract void End();
}

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

/// <summary>The body as the text of a response object: as it stands, or as base64.</summary>
internal static class BodyText
{
    public static string Of(Response response) =>
        response.IsBase64Encoded ? Convert.ToBase64String(response.GetBodyBytes().Span) :
        response.Content as string ?? Encoding.UTF8.GetString(response.GetBodyBytes().Span);
}
