namespace LambdaEventHandler;

/// <summary>What one attribute says of an action: <c>[HttpGet("/users")]</c>.</summary>
internal sealed class ActionRoute(IReadOnlyList<string> methods, string? template)
{
    /// <summary>The HTTP methods.</summary>
    public IReadOnlyList<string> Methods { get; } = methods;

    /// <summary>The route template, or null if the convention gives it.</summary>
    public string? Template { get; } = template;
}
