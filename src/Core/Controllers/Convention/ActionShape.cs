namespace LambdaEventHandler;

/// <summary>A controller's method, or a mapped handler, as reflection or the compiler sees it.</summary>
internal sealed class ActionShape(string name, string displayName, IReadOnlyList<ParameterShape> parameters)
{
    /// <summary>The method's name.</summary>
    public string Name { get; } = name;

    /// <summary>The name for people, such as <c>TodosController.GetTodos</c>.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>The parameters.</summary>
    public IReadOnlyList<ParameterShape> Parameters { get; } = parameters;

    /// <summary>The methods and templates that attributes give; empty if the name alone speaks.</summary>
    public IReadOnlyList<ActionRoute> Routes { get; set; } = [];

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
