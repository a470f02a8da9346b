namespace LambdaEventHandler;

/// <summary>Makes a method an action for PATCH requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpPatchAttribute(string? template = null) : HttpMethodAttribute(["PATCH"], template);
