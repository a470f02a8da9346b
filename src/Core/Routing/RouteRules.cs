namespace LambdaEventHandler;

/// <summary>What a route must keep to before it can be matched.</summary>
internal static class RouteRules
{
    public static void Check(Route route, ICollection<string> problems)
    {
        if (route.Methods.Count == 0)
            problems.Add($"The route {route.Template} ({route.DisplayName}) has no method: name one, for example GET.");
        foreach (var method in route.Methods)
            if (!IsToken(method))
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

    /// <summary>A method is a token (RFC 9110, section 9.1).</summary>
    private static bool IsToken(string method)
    {
        foreach (var character in method)
            if (!char.IsAsciiLetterOrDigit(character) && !"!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal))
                return false;
        return method.Length > 0;
    }
}
