namespace LambdaEventHandler;

/// <summary>Makes a method an action for GET requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpGetAttribute(string? template = null) : HttpMethodAttribute(["GET"], template);
