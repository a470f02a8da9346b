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

    public static RoutePattern? TryCreatePattern(Route route, ICollection<string> problems)
    {
        try
        {
            return new RoutePattern(route);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            problems.Add($"The route {route.Template} ({route.DisplayName}) has a regular expression that cannot be used: {exception.Message}");
            return null;
        }
    }
}
