namespace LambdaEventHandler;

/// <summary>Makes a method an action for OPTIONS requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpOptionsAttribute(string? template = null) : HttpMethodAttribute(["OPTIONS"], template);
