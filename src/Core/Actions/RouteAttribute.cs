namespace LambdaEventHandler;

/// <summary>
/// Specifies a route template. On a controller, the template is the prefix of all its routes, joined with exactly one slash. On an action, it is the
/// template for the HTTP methods of the action that don't have their own.
/// </summary>
/// <param name="template">The route template, such as <c>/users</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RouteAttribute(string template) : Attribute
{
    /// <summary>Gets the route template.</summary>
    public string Template { get; } = template;
}

/// <summary>Specifies that a public method of a controller is not an action.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NonActionAttribute : Attribute;

/// <summary>Specifies that a class, and the classes that derive from it, are not controllers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NonControllerAttribute : Attribute;
