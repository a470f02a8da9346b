namespace LambdaEventHandler;

/// <summary>Specifies the HTTP methods that an action handles. The method can have any name.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HttpMethodAttribute : Attribute
{
    // Closed to this assembly: compile-time discovery reads the attributes from source, where a user's subclass says nothing.
    private protected HttpMethodAttribute(string[] methods, string? template)
    {
        Methods = methods;
        Template = template;
    }

    /// <summary>Gets the HTTP methods that the action handles.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Gets the route template.</summary>
    /// <value>The template, or <see langword="null"/> if the template is derived from the name of the method.</value>
    public string? Template { get; private protected init; }
}

/// <summary>Specifies that an action handles every HTTP method that no other route of the path matches.</summary>
/// <param name="template">The route template, or <see langword="null"/> to derive it from the name of the method.</param>
public sealed class HttpAnyAttribute(string? template = null) : HttpMethodAttribute(["ANY"], template);

/// <summary>Specifies that an action handles DELETE requests.</summary>
/// <param name="template">The route template, or <see langword="null"/> to derive it from the name of the method.</param>
public sealed class HttpDeleteAttribute(string? template = null) : HttpMethodAttribute(["DELETE"], template);

/// <summary>Specifies that an action handles GET requests.</summary>
/// <param name="template">The route template, or <see langword="null"/> to derive it from the name of the method.</param>
public sealed class HttpGetAttribute(string? template = null) : HttpMethodAttribute(["GET"], template);

/// <summary>Specifies that an action handles HEAD requests.</summary>
/// <param name="template">The route template, or <see langword="null"/> to derive it from the name of the method.</param>
public sealed class HttpHeadAttribute(string? template = null) : HttpMethodAttribute(["HEAD"], template);

/// <summary>Specifies that an action handles OPTIONS requests.</summary>
/// <param name="template">The route template, or <see langword="null"/> to derive it from the name of the method.</param>
public sealed class HttpOptionsAttribute(string? template = null) : HttpMethodAttribute(["OPTIONS"], template);

/// <summary>Specifies that an action handles PATCH requests.</summary>
/// <param name="template">The route template, or <see langword="null"/> to derive it from the name of the method.</param>
public sealed class HttpPatchAttribute(string? template = null) : HttpMethodAttribute(["PATCH"], template);

/// <summary>Specifies that an action handles POST requests.</summary>
/// <param name="template">The route template, or <see langword="null"/> to derive it from the name of the method.</param>
public sealed class HttpPostAttribute(string? template = null) : HttpMethodAttribute(["POST"], template);

/// <summary>Specifies that an action handles PUT requests.</summary>
/// <param name="template">The route template, or <see langword="null"/> to derive it from the name of the method.</param>
public sealed class HttpPutAttribute(string? template = null) : HttpMethodAttribute(["PUT"], template);

/// <summary>Specifies that an action handles several HTTP methods.</summary>
/// <param name="methods">The HTTP methods, such as <c>GET</c> and <c>POST</c>.</param>
public sealed class AcceptVerbsAttribute(params string[] methods) : HttpMethodAttribute(methods ?? [], template: null)
{
    /// <summary>Gets or sets the route template.</summary>
    /// <value>The default is <see langword="null"/>, which derives the template from the name of the method.</value>
    public string? Route
    {
        get => Template;
        init => Template = value;
    }
}
