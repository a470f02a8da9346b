namespace LambdaEventHandler;

/// <summary>Makes a method an action for every HTTP method that no other route of the path takes.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpAnyAttribute(string? template = null) : HttpMethodAttribute(["ANY"], template);
