namespace LambdaEventHandler;

/// <summary>How the argument of one parameter is found.</summary>
internal sealed class ParameterPlan(ParameterShape shape, BindingSource source, string name)
{
    /// <summary>The parameter.</summary>
    public ParameterShape Shape { get; } = shape;

    /// <summary>Where the argument comes from.</summary>
    public BindingSource Source { get; } = source;

    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a request without the value is refused. A collection of repeated values may always be empty, one in the body is a value of its own.</summary>
    public bool IsRequired { get; } = !shape.IsOptional && (shape.Kind != ParameterKind.SimpleCollection || source is BindingSource.Body or BindingSource.Services);
}
