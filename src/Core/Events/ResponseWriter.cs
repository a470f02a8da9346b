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
