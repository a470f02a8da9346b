using System.Text;

namespace LambdaEventHandler.OpenApi;

/// <summary>The paths of the document. Routes whose templates differ only in constraints and names of parameters have one path.</summary>
internal sealed class PathMap
{
    private readonly SortedDictionary<string, DescribedPath> _paths = new(StringComparer.Ordinal);

    public PathMap(IReadOnlyList<Route> routes)
    {
        foreach (var route in routes)
        {
            if (route.GetMetadata<ExcludeFromDescriptionAttribute>() is null)
            {
                Add(route.PlainTemplate, route, isShortened: false);
            }
        }

        // A template with an optional parameter has a second path, without it, unless a route has that path anyway.
        foreach (var route in routes)
        {
            if (route.GetMetadata<ExcludeFromDescriptionAttribute>() is null && route.Parameters.Any(parameter => parameter.IsOptional))
            {
                var slash = route.PlainTemplate.LastIndexOf('/');
                Add(slash == 0 ? "/" : route.PlainTemplate[..slash], route, isShortened: true);
            }
        }
    }

    public IEnumerable<DescribedPath> Paths => _paths.Values.OrderBy(path => path.Text, StringComparer.Ordinal);

    private void Add(string template, Route route, bool isShortened)
    {
        var text = template.EndsWith("/.+", StringComparison.Ordinal) ? template[..^2] + "{path}" : template;
        var shape = ShapeOf(text);
        if (!_paths.TryGetValue(shape, out var path))
        {
            _paths.Add(shape, path = new DescribedPath(text));
        }

        path.Add(route, isShortened);
    }

    /// <summary><c>/users/{}</c> for <c>/users/{id}</c>: OpenAPI does not allow two paths that differ in the names only.</summary>
    public static string ShapeOf(string text)
    {
        var shape = new StringBuilder();
        var isInside = false;
        foreach (var character in text)
        {
            isInside = isInside ? character != '}' : character == '{';
            if (!isInside || character == '{')
            {
                shape.Append(character);
            }
        }

        return shape.ToString();
    }
}

/// <summary>A path of the document with its routes.</summary>
internal sealed class DescribedPath(string text)
{
    private readonly List<(Route Route, bool IsShortened)> _routes = [];

    /// <summary>Gets the path with parameters in braces.</summary>
    public string Text => text;

    /// <summary>Gets the names of the parameters from left to right, which are those of the first route.</summary>
    public IReadOnlyList<string> ParameterNames { get; } = NamesIn(text);

    public void Add(Route route, bool isShortened) => _routes.Add((route, isShortened));

    /// <summary>
    /// Returns each method with its routes. There are several if constraints tell them apart. <c>ANY</c> stands for the methods that no other route of the path
    /// handles.
    /// </summary>
    public IEnumerable<(string Method, IReadOnlyList<Route> Routes)> Operations()
    {
        var operations = new SortedDictionary<string, List<Route>>(StringComparer.Ordinal);
        foreach (var entry in _routes.OrderBy(entry => entry.IsShortened).ThenBy(entry => entry.Route.Methods.Contains("ANY")))
        {
            var isAny = entry.Route.Methods.Contains("ANY");
            foreach (var method in entry.Route.ListedMethods)
            {
                if (!operations.TryGetValue(method, out var routes))
                {
                    operations.Add(method, [entry.Route]);
                }
                else if (!entry.IsShortened && !(isAny && routes.Exists(route => Covers(route, entry.Route))))
                {
                    routes.Add(entry.Route);
                }
            }
        }

        return operations.Select(operation => (operation.Key, (IReadOnlyList<Route>)operation.Value));
    }

    /// <summary>Determines whether a route matches every path that another route matches.</summary>
    private static bool Covers(Route route, Route other) => route.Parameters.All(parameter => parameter.Constraints.Count == 0) || ConstraintsOf(route) == ConstraintsOf(other);

    private static string ConstraintsOf(Route route) =>
        string.Join('/', route.Parameters.Select(parameter => string.Join(':', parameter.Constraints.Select(constraint => $"{constraint.Name}({string.Join(',', constraint.Arguments)})"))));

    public static List<string> NamesIn(string path)
    {
        var names = new List<string>();
        for (var start = path.IndexOf('{', StringComparison.Ordinal); start >= 0; start = path.IndexOf('{', start + 1))
        {
            names.Add(path[(start + 1)..path.IndexOf('}', start)]);
        }

        return names;
    }
}
