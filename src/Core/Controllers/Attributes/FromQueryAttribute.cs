namespace LambdaEventHandler;

/// <summary>Binds a parameter to the query.</summary>
/// <param name="name">The name in the query, or null for the parameter's own.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromQueryAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the query, or null for the parameter's own.</summary>
    /// <value>Null by default.</value>
    public string? Name { get; init; } = name;
}
