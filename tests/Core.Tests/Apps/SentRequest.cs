namespace LambdaEventHandler;

/// <summary>A request as a client sends it, before a source makes an event of it.</summary>
internal sealed record SentRequest(string Method, string Path)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    public IReadOnlyList<string> Cookies { get; init; } = [];

    public string? Body { get; init; }

    public bool IsBase64Encoded { get; init; }
}
