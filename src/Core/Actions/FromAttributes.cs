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

/// <summary>Binds a parameter to the query.</summary>
/// <param name="name">The name in the query, or null for the parameter's own.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromQueryAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the query, or null for the parameter's own.</summary>
    /// <value>Null by default.</value>
    public string? Name { get; init; } = name;
}

/// <summary>Binds a parameter to a request header.</summary>
/// <param name="name">The header's name, or null for the parameter's own.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromHeaderAttribute(string? name = null) : Attribute
{
    /// <summary>The header's name, or null for the parameter's own.</summary>
    /// <value>Null by default.</value>
    public string? Name { get; init; } = name;
}

/// <summary>Binds a parameter to the request's JSON body, whatever its type.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromBodyAttribute : Attribute;

/// <summary>Binds a parameter to a service of the request's scope.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromServicesAttribute : Attribute;
