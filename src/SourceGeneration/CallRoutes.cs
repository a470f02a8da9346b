namespace LambdaEventHandler.SourceGeneration;

/// <summary>The routes that one call, or several calls that are made together, add to an app, to find those that match the same requests, as <c>Build()</c> does.</summary>
internal sealed class CallRoutes
{
    private readonly List<(ActionRoute Route, SourceLocation Location)> _routes = [];

    public void Add(ActionRoute route, SourceLocation location) => _routes.Add((route, location));

    /// <summary>Returns a message for each pair, with the location of the second route.</summary>
    public IEnumerable<(string Message, SourceLocation Location)> FindAmbiguous()
    {
        var known = new Dictionary<string, (ActionRoute Route, RouteTemplate Template)>(StringComparer.Ordinal);
        foreach (var (route, template, location) in Patterns())
        {
            foreach (var method in route.Methods)
            {
                var key = $"{method} {TemplateShape.Of(template)}";
                if (!known.TryGetValue(key, out var first))
                {
                    known.Add(key, (route, template));
                }
                else if (!DependsOnSlashes(first.Route, route))
                {
                    var isShortened = first.Template != first.Route.ParsedTemplate || template != route.ParsedTemplate;
                    yield return (RouteAmbiguity.Message(Describe(first.Route), Describe(route), isShortened ? first.Template.Text : null), location);
                }
            }
        }
    }

    // In the order of Build(): of equal shapes, one matches as many paths as the other.
    private IEnumerable<(ActionRoute Route, RouteTemplate Template, SourceLocation Location)> Patterns()
    {
        _routes.Sort(static (one, other) => RouteAmbiguity.Compare(
            one.Route.ParsedTemplate, one.Route.Methods, one.Route.Action.Signature, other.Route.ParsedTemplate, other.Route.Methods, other.Route.Action.Signature));
        foreach (var (route, location) in _routes)
        {
            yield return (route, route.ParsedTemplate, location);
            if (route.ParsedTemplate.WithoutOptional is { } shortened)
            {
                yield return (route, shortened, location);
            }
        }
    }

    // StrictSlashes() distinguishes these, and the compiler does not know whether the app calls it.
    private static bool DependsOnSlashes(ActionRoute one, ActionRoute other) => HasTrailingSlash(one) != HasTrailingSlash(other);

    private static bool HasTrailingSlash(ActionRoute route) => route.ParsedTemplate.Written.Length != route.ParsedTemplate.Text.Length;

    private static string Describe(ActionRoute route) => RouteAmbiguity.Describe(route.Methods, route.ParsedTemplate, route.Action.Signature);
}
