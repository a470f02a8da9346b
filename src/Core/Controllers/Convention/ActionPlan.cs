namespace LambdaEventHandler;

/// <summary>A route to an action, and how its arguments are found.</summary>
internal sealed class ActionPlan(
    ActionShape action, IReadOnlyList<string> methods, string template, IReadOnlyList<ParameterPlan> parameters)
{
    /// <summary>The action.</summary>
    public ActionShape Action { get; } = action;

    /// <summary>The HTTP methods, in upper case.</summary>
    public IReadOnlyList<string> Methods { get; } = methods;

    /// <summary>The whole route template as it was written, prefixes included.</summary>
    public string Template { get; } = template;

    /// <summary>One plan per parameter, in order.</summary>
    public IReadOnlyList<ParameterPlan> Parameters { get; } = parameters;
}
