namespace LambdaEventHandler.Cors;

/// <summary>A pre-flight request (Fetch standard, "CORS-preflight request"): the browser asks whether a page may send another one.</summary>
internal static class Preflight
{
    /// <summary>Whether the policy answers the request: an OPTIONS request, unless a route of the app names that method. A route for any method does not.</summary>
    public static bool IsPreflight(Request request) =>
        request.Method == "OPTIONS" && (request.Route is not { } route || (!route.Methods.Contains("OPTIONS") && (IsInCors(route) || FindMethods(request) is not null)));

    /// <summary>The methods that pages may use for the path, or null if it is out of CORS.</summary>
    public static string? FindMethods(Request request)
    {
        var ofPath = request.FindRoutesForPath();
        if (ofPath.Count == 0)
        {
            // No route has the path: let the request come, so that the page sees its 404.
            return Join(request.GetAllRoutes().Where(IsInCors).SelectMany(route => route.ListedMethods));
        }

        var inCors = ofPath.Where(one => IsInCors(one.Route)).Select(one => one.Method).ToList();
        return inCors.Count == 0 || IsOutOfCors(ofPath, request.Headers["Access-Control-Request-Method"]) ? null : Join(inCors);
    }

    public static bool IsInCors(Route route) => route.GetMetadata<DisableCorsAttribute>() is null;

    /// <summary>
    /// Whether the request that is to follow goes to an action that is out of CORS. Not to list its method is not enough: browsers send GET, HEAD and POST without that.
    /// </summary>
    private static bool IsOutOfCors(IReadOnlyList<RouteMatch> ofPath, string? method) =>
        (Find(ofPath, method) ?? (method == "HEAD" ? Find(ofPath, "GET") : null)) is { } route && !IsInCors(route);

    private static Route? Find(IReadOnlyList<RouteMatch> ofPath, string? method) =>
        ofPath.FirstOrDefault(one => string.Equals(one.Method, method, StringComparison.OrdinalIgnoreCase)).Route;

    private static string Join(IEnumerable<string> methods) =>
        string.Join(',', methods.Append("OPTIONS").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
