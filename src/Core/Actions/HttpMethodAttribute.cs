namespace LambdaEventHandler;

/// <summary>Makes a method an action, whatever its name, for one or more HTTP methods.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HttpMethodAttribute : Attribute
{
    // Closed to this assembly: compile-time discovery reads the attributes from source, where a user's subclass says nothing.
    private protected HttpMethodAttribute(string[] methods, string? template)
    {
        Methods = methods;
        Template = template;
    }

    /// <summary>The HTTP methods that the action answers.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>The route template, or null for the one that the method's name gives.</summary>
    public string? Template { get; private protected init; }
}

/// <summary>Makes a method an action for every HTTP method that no other route of the path takes.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpAnyAttribute(string? template = null) : HttpMethodAttribute(["ANY"], template);

/// <summary>Makes a method an action for DELETE requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpDeleteAttribute(string? template = null) : HttpMethodAttribute(["DELETE"], template);

/// <summary>Makes a method an action for GET requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpGetAttribute(string? template = null) : HttpMethodAttribute(["GET"], template);

/// <summary>Makes a method an action for HEAD requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpHeadAttribute(string? template = null) : HttpMethodAttribute(["HEAD"], template);

/// <summary>Makes a method an action for OPTIONS requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpOptionsAttribute(string? template = null) : HttpMethodAttribute(["OPTIONS"], template);

/// <summary>Makes a method an action for PATCH requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpPatchAttribute(string? template = null) : HttpMethodAttribute(["PATCH"], template);

/// <summary>Makes a method an action for POST requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpPostAttribute(string? template = null) : HttpMethodAttribute(["POST"], template);

/// <summary>Makes a method an action for PUT requests.</summary>
/// <param name="template">The route template, or null for the one that the method's name gives.</param>
public sealed class HttpPutAttribute(string? template = null) : HttpMethodAttribute(["PUT"], template);

/// <summary>Makes a method an action for several HTTP methods.</summary>
/// <param name="methods">The HTTP methods, such as <c>GET</c> and <c>POST</c>.</param>
public sealed class AcceptVerbsAttribute(params string[] methods) : HttpMethodAttribute(methods ?? [], template: null)
{
    /// <summary>The route template, or null for the one that the method's name gives.</summary>
    /// <value>Null by default.</value>
    public string? Route
    {
        get => Template;
        init => Template = value;
    }
}
