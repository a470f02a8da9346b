namespace LambdaEventHandler;

/// <summary>Makes a method an action for PUT requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpPutAttribute(string? template = null) : HttpMethodAttribute(["PUT"], template);
