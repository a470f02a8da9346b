namespace LambdaEventHandler;

/// <summary>The declaration of a controller, read by reflection or from the compiler.</summary>
internal sealed class ControllerSignature(string name, string? prefix, IReadOnlyList<ActionSignature> methods)
{
    /// <summary>Gets the class's name, without its namespace.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the template of the class's <c>[Route]</c>, or null.</summary>
    public string? Prefix { get; } = prefix;

    /// <summary>Gets the public instance methods that could be actions, in the order of their declaration.</summary>
    public IReadOnlyList<ActionSignature> Methods { get; } = methods;
}

/// <summary>The declaration of a controller's method or a mapped handler, read by reflection or from the compiler.</summary>
internal sealed class ActionSignature(string name, string displayName, IReadOnlyList<ParameterSignature> parameters)
{
    /// <summary>Gets the method's name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the name for messages, such as <c>TodosController.GetTodos</c>.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>Gets the parameters.</summary>
    public IReadOnlyList<ParameterSignature> Parameters { get; } = parameters;

    /// <summary>Gets or sets the methods and templates that attributes specify; empty if only the name of the method specifies them.</summary>
    public IReadOnlyList<HttpMethodDeclaration> Routes { get; set; } = [];

    /// <summary>Gets or sets the template of the method's <c>[Route]</c>, for the routes without one of their own.</summary>
    public string? Template { get; set; }

    /// <summary>Gets or sets whether the method has type parameters.</summary>
    public bool IsGeneric { get; set; }

    /// <summary>Gets or sets whether the method is <c>async void</c>.</summary>
    public bool IsAsyncVoid { get; set; }

    /// <summary>Gets or sets the type of the result, if it is one that cannot leave the method (a pointer or a ref struct), else null.</summary>
    public string? ByReferenceResult { get; set; }

    /// <summary>Gets or sets the awaited type of the result, if it is one of ASP.NET Core that describes a response (<see cref="ResultConvention.IsForeign"/>), else null.</summary>
    public string? ForeignResult { get; set; }

    /// <summary>Gets or sets the awaited type of the result, if it is a tuple, else null.</summary>
    public string? TupleResult { get; set; }

    /// <summary>Gets or sets the attribute of a handler's class that requires authorization, with the class, if nothing on the handler decides who can call it, else null.</summary>
    public string? ClassAuthorization { get; set; }

    /// <summary>Gets or sets whether this is a handler given to <c>Map</c>, and not a controller's method.</summary>
    public bool IsHandler { get; set; }

    /// <summary>Gets the display name with the parameters, which distinguishes overloads; for a handler, the display name alone.</summary>
    public string Signature => IsHandler ? DisplayName : $"{DisplayName}({string.Join(", ", Parameters)})";

    /// <summary>Gets whether an attribute marks the method as an action.</summary>
    public bool IsMarked => Routes.Count > 0 || Template is not null;
}

/// <summary>The results that would be serialized to something that nobody means.</summary>
internal static class ResultConvention
{
    /// <summary>The generic types of tuples, whose values are fields, which are not serialized.</summary>
    public const string Tuple = "System.ValueTuple";

    /// <summary>Determines whether a type, or an interface of the result, describes a response to ASP.NET Core, which alone can execute it.</summary>
    /// <param name="name">The name of the type, with its namespace.</param>
    public static bool IsForeign(string? name) => name is
        "Microsoft.AspNetCore.Http.IResult"
        or "Microsoft.AspNetCore.Mvc.IActionResult"
        or "Microsoft.AspNetCore.Mvc.Infrastructure.IConvertToActionResult";
}

/// <summary>The methods and template of an attribute: <c>[HttpGet("/users")]</c>.</summary>
internal sealed class HttpMethodDeclaration(IReadOnlyList<string> methods, string? template)
{
    /// <summary>Gets the HTTP methods.</summary>
    public IReadOnlyList<string> Methods { get; } = methods;

    /// <summary>Gets the route template, or null to use the convention.</summary>
    public string? Template { get; } = template;
}
