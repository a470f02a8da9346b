namespace LambdaEventHandler;

/// <summary>A route of the app: which paths and methods it takes, and what runs for them.</summary>
public sealed class Route
{
    private readonly RouteTemplate _template;
    private readonly object[] _metadata;

    internal Route(RouteTemplate template, IReadOnlyList<string> methods, string displayName, IReadOnlyList<object> metadata)
    {
        _template = template;
        _metadata = [.. metadata];
        Methods = UpperCase(methods);
        DisplayName = displayName;
    }

    /// <summary>Gets the template of the paths that the route takes, with a leading slash.</summary>
    /// <value>For example <c>/users/{id}</c>.</value>
    public string Template => _template.Text;

    /// <summary>Gets the HTTP methods that the route takes, in upper case.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Gets the name of what runs for the route.</summary>
    /// <value>For example <c>HelloController.GetHello</c>.</value>
    public string DisplayName { get; }

    /// <summary>Gets what attributes and conventions said of the route, the nearest last.</summary>
    public IReadOnlyList<object> Metadata => _metadata;

    /// <summary>Gets the names of the template's parameters from left to right.</summary>
    public IReadOnlyList<string> ParameterNames => _template.ParameterNames;

    /// <summary>What runs for the route: its own behaviours and its action.</summary>
    internal BehaviorDelegate Endpoint { get; set; } = static _ => throw new InvalidOperationException("The route has no endpoint.");

    internal RouteTemplate ParsedTemplate => _template;

    /// <summary>Finds the last metadata of a type, or null.</summary>
    /// <typeparam name="T">The type, for example an attribute's.</typeparam>
    /// <returns>The metadata that is nearest to the action, or null if there is none of that type.</returns>
    public T? GetMetadata<T>()
        where T : class
    {
        for (var index = _metadata.Length - 1; index >= 0; index--)
            if (_metadata[index] is T found)
                return found;
        return null;
    }

    /// <summary>Says the route's methods, template and name.</summary>
    /// <returns>For example <c>GET /users/{id} (UsersController.Get)</c>.</returns>
    public override string ToString() => $"{string.Join(", ", Methods)} {Template} ({DisplayName})";

    /// <summary>The ordinal order of templates, then of methods and names, so that no order of registration shows.</summary>
    internal static int Compare(Route one, Route other)
    {
        var difference = string.CompareOrdinal(one.Template, other.Template);
        if (difference == 0 && one.Methods.Count > 0 && other.Methods.Count > 0)
            difference = string.CompareOrdinal(one.Methods[0], other.Methods[0]);
        return difference != 0 ? difference : string.CompareOrdinal(one.DisplayName, other.DisplayName);
    }

    private static string[] UpperCase(IReadOnlyList<string> methods)
    {
        var upper = new List<string>(methods.Count);
        foreach (var method in methods)
            if (method.ToUpperInvariant() is var name && !upper.Contains(name))
                upper.Add(name);
        return [.. upper];
    }
}
