namespace LambdaEventHandler;

/// <summary>What a route must keep to before it can be matched.</summary>
internal static class RouteRules
{
    public static void Check(Route route, ICollection<string> problems)
    {
        if (route.Methods.Count == 0)
            problems.Add($"The route {route.Template} ({route.DisplayName}) has no method: name one, for example GET.");
        foreach (var method in route.Methods)
            if (!HeaderSyntax.IsToken(method))
                problems.Add($"The route {route.Template} ({route.DisplayName}) has the method '{method}', which is no HTTP method: name each by itself, for example GET.");
    }

    /// <summary>Adds a route's patterns: two where the last parameter is optional.</summary>
    public static void AddPatterns(Route route, ICollection<RoutePattern> patterns, ICollection<string> problems)
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
            problems.Add($"The route {route.Template} ({route.DisplayName}) has a regular expression that cannot be used: {exception.Message}");
        }
    }

    private static void CheckDefault(Route route, TemplatePart parameter, ICollection<string> problems)
    {
        foreach (var constraint in parameter.Default is null ? [] : parameter.Constraints)
        {
            if (!ValueConstraints.Create(constraint)(parameter.Default))
            {
                problems.Add($"The route {route.Template} ({route.DisplayName}) has the default value '{parameter.Default}', which its own constraint {constraint.Text} refuses: change one of them.");
            }
        }
    }
}
