namespace LambdaEventHandler.Resilience;

/// <summary>A request of a client, before a service converts it to an event.</summary>
internal sealed record SentRequest(string Method, string Path)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    public IReadOnlyList<string> Cookies { get; init; } = [];

    public string? Body { get; init; }

    public bool IsBase64Encoded { get; init; }

    /// <summary>The JSON of the authorizer in the request context; null without one.</summary>
    public string? Authorizer { get; init; }
}
