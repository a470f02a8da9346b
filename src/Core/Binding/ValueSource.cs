namespace LambdaEventHandler;

/// <summary>A name of the path, the query or the headers, and what a client is told about it.</summary>
internal sealed class ValueSource(BindingSource source, string name)
{
    /// <summary>The value; the last of several; null if there is none.</summary>
    public string? Read(Request request) => source switch
    {
        BindingSource.Route => request.RouteValues[name],
        BindingSource.Header => request.Headers[name],
        _ => request.Query[name],
    };

    /// <summary>All values, in their order.</summary>
    public IReadOnlyList<string> ReadAll(Request request) =>
        source == BindingSource.Header ? request.Headers.GetValues(name) : request.Query.GetValues(name);

    /// <summary>The error of a request that lacks the value.</summary>
    public BindingError Missing() => Error($"The {Description} is required.");

    /// <summary>The error of a request whose value is something else.</summary>
    public BindingError Unfit(string expected) => Error($"The {Description} must be {expected}.");

    /// <summary>The error of a request with several values of which one is something else.</summary>
    public BindingError UnfitItem(string expected) => Error($"Every value of the {Description} must be {expected}.");

    private string Description => source switch
    {
        BindingSource.Route => $"path parameter '{name}'",
        BindingSource.Header => $"header '{name}'",
        _ => $"query parameter '{name}'",
    };

    private BindingError Error(string message) => new(name, source switch { BindingSource.Route => "path", BindingSource.Header => "header", _ => "query" }, message);
}
