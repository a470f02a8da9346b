namespace LambdaEventHandler;

/// <summary>Makes a method an action for DELETE requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpDeleteAttribute(string? template = null) : HttpMethodAttribute(["DELETE"], template);
