namespace LambdaEventHandler;

/// <summary>Makes a method an action for HEAD requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpHeadAttribute(string? template = null) : HttpMethodAttribute(["HEAD"], template);
