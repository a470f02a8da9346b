namespace LambdaEventHandler;

/// <summary>Makes a method an action for POST requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpPostAttribute(string? template = null) : HttpMethodAttribute(["POST"], template);
