namespace LambdaEventHandler;

/// <summary>A controller as reflection or the compiler sees it.</summary>
internal sealed class ControllerSignature(string name, string? prefix, IReadOnlyList<ActionSignature> methods)
{
    /// <summary>The class's name, without its namespace.</summary>
    public string Name { get; } = name;

    /// <summary>The template of the class's <c>[Route]</c>, or null.</summary>
    public string? Prefix { get; } = prefix;

    /// <summary>The public instance methods that could be actions, in the order of their declaration.</summary>
    public IReadOnlyList<ActionSignature> Methods { get; } = methods;
}

/// <summary>A controller's method, or a mapped handler, as reflection or the compiler sees it.</summary>
internal sealed class ActionSignature(string name, string displayName, IReadOnlyList<ParameterSignature> parameters)
{
    /// <summary>The method's name.</summary>
    public string Name { get; } = name;

    /// <summary>The name for people, such as <c>TodosController.GetTodos</c>.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>The parameters.</summary>
    public IReadOnlyList<ParameterSignature> Parameters { get; } = parameters;

    /// <summary>The methods and templates that attributes give; empty if the name alone speaks.</summary>
    public IReadOnlyList<HttpMethodDeclaration> Routes { get; set; } = [];

    /// <summary>The template of the method's <c>[Route]</c>, for the routes without one of their own.</summary>
    public string? Template { get; set; }

    /// <summary>Whether the method has type parameters.</summary>
    public bool IsGeneric { get; set; }

    /// <summary>Whether the method is <c>async void</c>.</summary>
    public bool IsAsyncVoid { get; set; }

    /// <summary>The type of the result, if it is one that cannot leave the method (a pointer or a ref struct), else null.</summary>
    public string? ByReferenceResult { get; set; }

    /// <summary>Whether this is a handler given to <c>Map</c>, and not a controller's method.</summary>
    public bool IsHandler { get; set; }

    /// <summary>The display name with the parameters, which tells overloads apart; that of a handler says enough alone.</summary>
    public string Signature => IsHandler ? DisplayName : $"{DisplayName}({string.Join(", ", Parameters)})";

    /// <summary>Whether an attribute says that this is an action.</summary>
    public bool IsMarked => Routes.Count > 0 || Template is not null;
}

/// <summary>What one attribute says of an action: <c>[HttpGet("/users")]</c>.</summary>
internal sealed class HttpMethodDeclaration(IReadOnlyList<string> methods, string? template)
{
    /// <summary>The HTTP methods.</summary>
    public IReadOnlyList<string> Methods { get; } = methods;

    /// <summary>The route template, or null if the convention gives it.</summary>
    public string? Template { get; } = template;
}
