namespace LambdaEventHandler;

/// <summary>
/// On a controller, the prefix of all its routes, always joined with exactly one slash. On an action, the template for those of its
/// methods that have none of their own.
/// </summary>
/// <param name="template">The route template, such as <c>/users</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RouteAttribute(string template) : Attribute
{
    /// <summary>The route template.</summary>
    public string Template { get; } = template;
}

/// <summary>Keeps a controller's public method from becoming an action.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NonActionAttribute : Attribute;

/// <summary>Keeps a class whose name ends in <c>Controller</c>, and the classes derived from it, from being found as a controller.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NonControllerAttribute : Attribute;
