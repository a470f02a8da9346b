namespace LambdaEventHandler;

/// <summary>Binds a parameter to the path.</summary>
/// <param name="name">The name in the route template, or null for the parameter's own.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromRouteAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the route template, or null for the parameter's own.</summary>
    /// <value>Null by default.</value>
    public string? Name { get; init; } = name;
}
