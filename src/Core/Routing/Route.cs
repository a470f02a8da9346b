using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Represents a route of the app: the paths and methods that it matches, and what is known about its action.</summary>
public sealed class Route
{
    private readonly RouteTemplate _template;
    private readonly object[] _metadata;
    private readonly IActionDescriber? _describer;
    private readonly int _describedIndex;
    private ActionDescriptor? _action;
    private IReadOnlyList<RouteParameter>? _parameters;

    /// <param name="template">The template.</param>
    /// <param name="methods">The methods in upper case, each once.</param>
    /// <param name="displayName">The name of the action.</param>
    /// <param name="metadata">The metadata, the nearest to the action last.</param>
    /// <param name="index">The index of the endpoint.</param>
    /// <param name="describer">Describes the action on first use.</param>
    /// <param name="describedIndex">The action, for a describer of several.</param>
    /// <param name="signature">The name of the action with its parameters, or null.</param>
    internal Route(
        RouteTemplate template, IReadOnlyList<string> methods, string displayName, IReadOnlyList<object> metadata, int index = 0, IActionDescriber? describer = null, int describedIndex = 0, string? signature = null)
    {
        Signature = signature ?? displayName;
        _describer = describer;
        _describedIndex = describedIndex;
        _template = template;
        _metadata = new object[metadata.Count];
        for (var i = 0; i < _metadata.Length; i++)
        {
            _metadata[i] = metadata[i];
        }

        Methods = methods;
        DisplayName = displayName;
        Index = index;
    }

    /// <summary>Gets the template of the paths that the route matches, with a leading slash.</summary>
    /// <value>For example <c>/users/{id}</c>.</value>
    public string Template => _template.Text;

    /// <summary>Gets the HTTP methods that the route matches, in upper case.</summary>
    /// <value><c>ANY</c> stands for every method that no other route of the path matches.</value>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Gets the HTTP methods to list for the route in headers such as <c>Allow</c> and <c>Access-Control-Allow-Methods</c>.</summary>
    /// <value><see cref="Methods"/>, where <c>ANY</c> stands for <c>DELETE</c>, <c>GET</c>, <c>HEAD</c>, <c>PATCH</c>, <c>POST</c> and <c>PUT</c>.</value>
    public IReadOnlyList<string> ListedMethods => AnyMethod.Expand(Methods);

    /// <summary>Gets the name of the route's action.</summary>
    /// <value>For example <c>HelloController.GetHello</c>.</value>
    public string DisplayName { get; }

    /// <summary>Gets the metadata of the route, such as the attributes of its action and controller. The metadata nearest to the action comes last.</summary>
    public IReadOnlyList<object> Metadata => _metadata;

    /// <summary>Gets the names of the template's parameters from left to right.</summary>
    public IReadOnlyList<string> ParameterNames => _template.ParameterNames;

    /// <summary>Gets the parameters of the template from left to right, with their constraints. They are created when they are first asked for.</summary>
    public IReadOnlyList<RouteParameter> Parameters => _parameters ??= RouteParameter.AllOf(_template);

    /// <summary>Gets the template with only the names of the parameters in braces.</summary>
    /// <value>For example <c>/users/{id}/{path}</c> for <c>/users/{id:int}/{*path}</c>. The catch-all without a name is <c>.+</c>, as in <see cref="Template"/>.</value>
    public string PlainTemplate => RouteParameter.WritePlain(_template);

    /// <summary>Gets the description of the action: its parameters, result, and documentation. It is created on first use.</summary>
    public ActionDescriptor Action => _action ?? Interlocked.CompareExchange(ref _action, Describe(), null) ?? _action;

    /// <summary>Gets what the app requires of clients that call the route, for descriptions such as an OpenAPI document.</summary>
    /// <value><see langword="null"/> if everyone can call the route, or if the app has no authorization.</value>
    public RouteSecurity? Security { get; internal set; }

    /// <summary>Gets whether a package added the route for itself (<c>AddEndpoint</c>), so that it does not belong to the API of the app.</summary>
    public bool IsOfPackage { get; internal init; }

    /// <summary>Gets the index of the route's endpoint among the endpoints of the app. Routing does not know endpoints.</summary>
    internal int Index { get; }

    internal RouteTemplate ParsedTemplate => _template;

    /// <summary>Gets or sets the naming policy of the app, for the members of objects in the query string.</summary>
    internal Func<string, string> MemberNaming { get; set; } = static name => name;

    /// <summary>Gets the name of the route's action with its parameters, which distinguishes overloads.</summary>
    internal string Signature { get; }

    /// <summary>Determines whether the route names a method, rather than matching it with <c>ANY</c>.</summary>
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

    /// <summary>Finds the metadata of a type that is nearest to the action.</summary>
    /// <typeparam name="T">The type, for example that of an attribute.</typeparam>
    /// <returns>The metadata, or <see langword="null"/> if there is none of that type.</returns>
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

    /// <summary>Returns the methods, the template and the name of the route.</summary>
    /// <returns>For example <c>GET /users/{id} (UsersController.Get)</c>.</returns>
    public override string ToString() => $"{string.Join(", ", Methods)} {Template} ({DisplayName})";

    /// <summary>Compares routes by the ordinal order of their templates, then of their methods and names, so that the order of registration has no effect.</summary>
    internal static int Compare(Route one, Route other) =>
        RouteAmbiguity.Compare(one._template, one.Methods, one.Signature, other._template, other.Methods, other.Signature);

    private ActionDescriptor Describe()
    {
        var action = _describer!.Describe(_describedIndex);
        action.Attributes = _metadata;
        foreach (var parameter in action.Parameters)
        {
            parameter.NameMembers(MemberNaming);
        }

        return action;
    }
}

/// <summary>Represents a route that matches a path, with the method that it matches for.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Route">The route that handles requests for the path with that method.</param>
public readonly record struct RouteMatch(string Method, Route Route);

/// <summary>Represents the values that the path of a request has for the parameters of its route.</summary>
public sealed class RouteValues : IEnumerable<KeyValuePair<string, string>>
{
    private readonly IReadOnlyList<string> _names;
    private readonly string[] _values;

    internal RouteValues(IReadOnlyList<string> names, string[] values) => (_names, _values) = (names, values);

    /// <summary>Gets the values of a route without parameters.</summary>
    public static RouteValues Empty { get; } = new([], []);

    /// <summary>Gets the number of values.</summary>
    public int Count => _names.Count;

    /// <summary>Gets the names of the parameters from left to right.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Gets the decoded value of a parameter.</summary>
    /// <param name="name">The name of the parameter. It is not case-sensitive.</param>
    /// <value>The value, or <see langword="null"/> if the route has no such parameter.</value>
    public string? this[string name] => TryGetValue(name, out var value) ? value : null;

    /// <summary>Gets the decoded value of a parameter.</summary>
    /// <param name="name">The name of the parameter. It is not case-sensitive.</param>
    /// <param name="value">The value, or <see langword="null"/> if the route has no such parameter.</param>
    /// <returns><see langword="true"/> if the route has the parameter; otherwise, <see langword="false"/>.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        var index = IndexOf(name);
        value = index < 0 ? null : _values[index];
        return value is not null;
    }

    /// <summary>Returns an enumerator of the names and values from left to right.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return new(_names[index], _values[index]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Creates route values that do not come from a path.</summary>
    internal static RouteValues Of(IReadOnlyDictionary<string, string> values) => new([.. values.Keys], [.. values.Values]);

    private int IndexOf(string name)
    {
        for (var index = 0; index < _names.Count; index++)
        {
            if (string.Equals(_names[index], name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return -1;
    }
}
