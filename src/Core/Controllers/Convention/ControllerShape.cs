namespace LambdaEventHandler;

/// <summary>A controller as reflection or the compiler sees it.</summary>
internal sealed class ControllerShape(string name, string? prefix, IReadOnlyList<ActionShape> methods)
{
    /// <summary>The class's name, without its namespace.</summary>
    public string Name { get; } = name;

    /// <summary>The template of the class's <c>[Route]</c>, or null.</summary>
    public string? Prefix { get; } = prefix;

    /// <summary>The public instance methods that could be actions, in the order of their declaration.</summary>
    public IReadOnlyList<ActionShape> Methods { get; } = methods;
}
