namespace LambdaEventHandler;

/// <summary>Binds a parameter to a request header.</summary>
/// <param name="name">The header's name, or null for the parameter's own.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromHeaderAttribute(string? name = null) : Attribute
{
    /// <summary>The header's name, or null for the parameter's own.</summary>
    /// <value>Null by default.</value>
    public string? Name { get; init; } = name;
}
