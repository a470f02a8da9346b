namespace LambdaEventHandler;

/// <summary>Specifies that a parameter is bound from the path.</summary>
/// <param name="name">The name in the route template, or <see langword="null"/> to use the name of the parameter.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromRouteAttribute(string? name = null) : Attribute
{
    /// <summary>Gets the name in the route template.</summary>
    /// <value>The default is <see langword="null"/>, which uses the name of the parameter.</value>
    public string? Name { get; init; } = name;
}

/// <summary>Specifies that a parameter is bound from the query string.</summary>
/// <param name="name">The name in the query string, or <see langword="null"/> to use the name of the parameter.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromQueryAttribute(string? name = null) : Attribute
{
    /// <summary>Gets the name in the query string.</summary>
    /// <value>The default is <see langword="null"/>, which uses the name of the parameter.</value>
    public string? Name { get; init; } = name;
}

/// <summary>Specifies that a parameter is bound from a request header.</summary>
/// <param name="name">The name of the header, or <see langword="null"/> to use the name of the parameter.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromHeaderAttribute(string? name = null) : Attribute
{
    /// <summary>Gets the name of the header.</summary>
    /// <value>The default is <see langword="null"/>, which uses the name of the parameter.</value>
    public string? Name { get; init; } = name;
}

/// <summary>Specifies that a parameter is bound from the request body, regardless of its type.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromBodyAttribute : Attribute;

/// <summary>Specifies that a parameter is a service from the request's scope.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromServicesAttribute : Attribute;
