using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>
/// Finds the route that matches a request. The cost depends on the path and not on the number of routes: only parameters with constraints at the same
/// place are tried one after another.
/// </summary>
internal sealed class RouteTable
{
    private const int StackRoom = 32;

    private readonly CompactList<MethodTree> _trees = new();
    private readonly bool _strictSlashes;
    private readonly int _mostParameters;
    private MethodTree? _any;

    private RouteTable(CompactList<Route> routes, bool strictSlashes)
    {
        var all = new Route[routes.Count];
        for (var index = 0; index < all.Length; index++)
        {
            all[index] = routes[index];
            _mostParameters = Math.Max(_mostParameters, all[index].ParameterNames.Count);
        }

        Routes = all;
        _strictSlashes = strictSlashes;
    }

    /// <summary>Gets all routes in the ordinal order of their templates.</summary>
    public IReadOnlyList<Route> Routes { get; }

    /// <summary>Gets the methods that the routes name, in ordinal order.</summary>
    public IReadOnlyList<string> Methods
    {
        get
        {
            var methods = new List<string>(_trees.Count);
            foreach (var tree in _trees)
            {
                methods.Add(tree.Method);
            }

            return methods;
        }
    }

    /// <summary>Creates a table, and adds a problem for each invalid or ambiguous route.</summary>
    public static RouteTable Build(IReadOnlyList<Route> routes, ICollection<string> problems, bool strictSlashes = false)
    {
        var sorted = new CompactList<Route>();
        var patterns = new CompactList<RoutePattern>();
        foreach (var route in routes)
        {
            sorted.Add(route);
            RouteRules.Check(route, problems);
            RouteRules.AddPatterns(route, patterns, problems);
        }

        sorted.Sort(Route.Compare);
        patterns.Sort(RoutePattern.Compare);
        var table = new RouteTable(sorted, strictSlashes);
        foreach (var pattern in patterns)
        {
            foreach (var method in pattern.Route.Methods)
            {
                table.GetOrAddTree(method).Root.Add(pattern, 0, problems);
            }
        }

        table._any = table.TreeFor(AnyMethod.Name);
        table._trees.Sort(static (one, other) => string.CompareOrdinal(one.Method, other.Method));
        return table;
    }

    /// <summary>Finds the route that matches a method, in upper case, and a path. A GET route matches HEAD if no HEAD route matches the path.</summary>
    public bool TryMatch(string method, in RequestPath path, [NotNullWhen(true)] out Route? route, [NotNullWhen(true)] out RouteValues? values)
    {
        var capacity = path.CountOfStarts();
        var segments = new PathSegments(path, capacity <= StackRoom ? stackalloc int[StackRoom] : new int[capacity], _strictSlashes);
        Span<int> bounds = _mostParameters * 2 <= StackRoom ? stackalloc int[StackRoom] : new int[_mostParameters * 2];
        var found = Find(method, segments, bounds);
        route = found?.Route;
        values = found?.ValuesOf(segments, bounds);
        return found is not null;
    }

    /// <summary>Finds the route that matches the path for each method, in the ordinal order of the methods. A route for any method stands for the usual ones.</summary>
    public IReadOnlyList<RouteMatch> RoutesOf(in RequestPath path)
    {
        var segments = new PathSegments(path, new int[path.CountOfStarts()], _strictSlashes);
        var bounds = new int[_mostParameters * 2];
        var routes = new List<RouteMatch>();
        var matchesAny = _any?.Root.Find(segments, 0, bounds) is not null;
        foreach (var method in matchesAny ? AnyMethod.AddTo(NamedMethods()) : NamedMethods())
        {
            if (Find(method, segments, bounds, headMatchesGet: matchesAny) is { } found && (AnyMethod.StandsFor(method) || found.Route.Names(method)))
            {
                routes.Add(new(method, found.Route));
            }
        }

        return routes;
    }

    private List<string> NamedMethods()
    {
        var methods = new List<string>(_trees.Count);
        foreach (var tree in _trees)
        {
            if (tree != _any)
            {
                methods.Add(tree.Method);
            }
        }

        return methods;
    }

    private RoutePattern? Find(string method, in PathSegments path, Span<int> bounds, bool headMatchesGet = true)
    {
        var found = FindNamed(method, path, bounds);
        if (found is null && headMatchesGet && method == "HEAD")
        {
            found = FindNamed("GET", path, bounds);
        }

        return _any is null ? found : MoreExplicit(found, _any, path, bounds);
    }

    private RoutePattern? FindNamed(string method, in PathSegments path, Span<int> bounds) => TreeFor(method)?.Root.Find(path, 0, bounds);

    /// <summary>Returns the route that names the method, unless a route for any method is more explicit about the path.</summary>
    private static RoutePattern? MoreExplicit(RoutePattern? named, MethodTree any, in PathSegments path, Span<int> bounds)
    {
        Span<int> ofAny = bounds.Length <= StackRoom ? stackalloc int[bounds.Length] : new int[bounds.Length];
        if (any.Root.Find(path, 0, ofAny) is not { } found || (named is not null && RoutePattern.CompareExplicitness(named, found) <= 0))
        {
            return named;
        }

        ofAny.CopyTo(bounds);
        return found;
    }

    private MethodTree? TreeFor(string method)
    {
        foreach (var tree in _trees)
        {
            if (tree.Method == method)
            {
                return tree;
            }
        }

        return null;
    }

    private MethodTree GetOrAddTree(string method)
    {
        if (TreeFor(method) is { } known)
        {
            return known;
        }

        var added = new MethodTree(method);
        _trees.Add(added);
        return added;
    }
}

/// <summary>Validates routes before they are added to the table.</summary>
internal static class RouteRules
{
    public static void Check(Route route, ICollection<string> problems)
    {
        if (route.Methods.Count == 0)
        {
            problems.Add($"The route {route.Template} ({route.DisplayName}) has no HTTP method: specify one, such as GET.");
        }

        foreach (var method in route.Methods)
        {
            if (!HeaderSyntax.IsToken(method))
            {
                problems.Add($"The route {route.Template} ({route.DisplayName}) has the method '{method}', which is not a valid HTTP method: specify each method separately, such as GET.");
            }
        }
    }

    /// <summary>Adds the patterns of a route: two if the last parameter is optional.</summary>
    public static void AddPatterns(Route route, CompactList<RoutePattern> patterns, ICollection<string> problems)
    {
        try
        {
            patterns.Add(new RoutePattern(route, route.ParsedTemplate));
            if (route.ParsedTemplate.WithoutOptional is { } shortened)
            {
                patterns.Add(new RoutePattern(route, shortened));
                CheckDefault(route, route.ParsedTemplate.Optional!, problems);
            }
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            problems.Add($"The route {route.Template} ({route.DisplayName}) has an invalid or unsupported regular expression: {exception.Message}");
        }
    }

    private static void CheckDefault(Route route, TemplatePart parameter, ICollection<string> problems)
    {
        foreach (var constraint in parameter.Constraints)
        {
            if (parameter.Default is not null && !ValueConstraints.Create(constraint)(parameter.Default))
            {
                problems.Add($"The route {route.Template} ({route.DisplayName}) has the default value '{parameter.Default}', which does not match its constraint {constraint.Text}: change one of them.");
            }
        }
    }
}
