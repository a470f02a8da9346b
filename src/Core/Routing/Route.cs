namespace LambdaEventHandler;

/// <summary>A route of the app: which paths and methods it takes, and what runs for them.</summary>
public sealed class Route
{
    private readonly RouteTemplate _template;
    private readonly object[] _metadata;

    internal Route(RouteTemplate template, IReadOnlyList<string> methods, string displayName, IReadOnlyList<object> metadata, int index = 0)
    {
        _template = template;
        _metadata = [.. metadata];
        Methods = UpperCase(methods);
        DisplayName = displayName;
        Index = index;
    }

    /// <summary>Gets the template of the paths that the route takes, with a leading slash.</summary>
    /// <value>For example <c>/users/{id}</c>.</value>
    public string Template => _template.Text;

    /// <summary>Gets the HTTP methods that the route takes, in upper case.</summary>
    /// <value><c>ANY</c> for every method that no other route of the path takes.</value>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Gets the HTTP methods to list for the route in headers such as <c>Allow</c> and <c>Access-Control-Allow-Methods</c>.</summary>
    /// <value><see cref="Methods"/>, where <c>ANY</c> stands for <c>DELETE</c>, <c>GET</c>, <c>HEAD</c>, <c>PATCH</c>, <c>POST</c> and <c>PUT</c>.</value>
    public IReadOnlyList<string> ListedMethods => AnyMethod.Expand(Methods);

    /// <summary>Gets the name of what runs for the route.</summary>
    /// <value>For example <c>HelloController.GetHello</c>.</value>
    public string DisplayName { get; }

    /// <summary>Gets what attributes and conventions said of the route, the nearest last.</summary>
    public IReadOnlyList<object> Metadata => _metadata;

    /// <summary>Gets the names of the template's parameters from left to right.</summary>
    public IReadOnlyList<string> ParameterNames => _template.ParameterNames;

    /// <summary>The place of the route's endpoint in the app's list of endpoints: routing knows nothing of what runs for a route.</summary>
    internal int Index { get; }

    internal RouteTemplate ParsedTemplate => _template;

    /// <summary>Whether the route names a method, rather than taking it as one of any.</summary>
    internal bool Names(string method)
    {
        foreach (var name in Methods)
        {
            if (name == method)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the last metadata of a type, or null.</summary>
    /// <typeparam name="T">The type, for example an attribute's.</typeparam>
    /// <returns>The metadata that is nearest to the action, or null if there is none of that type.</returns>
    public T? GetMetadata<T>()
        where T : class
    {
        for (var index = _metadata.Length - 1; index >= 0; index--)
        {
            if (_metadata[index] is T found)
            {
                return found;
            }
        }

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
        {
            difference = string.CompareOrdinal(one.Methods[0], other.Methods[0]);
        }

        return difference != 0 ? difference : string.CompareOrdinal(one.DisplayName, other.DisplayName);
    }

    private static string[] UpperCase(IReadOnlyList<string> methods)
    {
        var upper = new List<string>(methods.Count);
        foreach (var method in methods)
        {
            if (method.ToUpperInvariant() is var name && !upper.Contains(name))
            {
                upper.Add(name);
            }
        }

        return [.. upper];
    }
}

/// <summary>Represents a route that matches a path, with the method that it matches for.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Route">The route that handles requests for the path with that method.</param>
public readonly record struct RouteMatch(string Method, Route Route);
