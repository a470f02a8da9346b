namespace LambdaEventHandler.Cors;

/// <summary>A preflight request (Fetch standard, "CORS-preflight request"), with which a browser determines whether a page can send another request.</summary>
internal static class Preflight
{
    /// <summary>Determines whether the policy handles the request: an OPTIONS request, unless a route names that method. A route for any method doesn't.</summary>
    public static bool IsPreflight(Request request) =>
        request.Method == "OPTIONS" && IsUnhandled(request);

    /// <summary>Returns the methods that pages can use for the path, or null if CORS is disabled for it.</summary>
    public static string? FindMethods(Request request)
    {
        var ofPath = request.FindRoutesForPath();
        if (ofPath.Count == 0)
        {
            // No route has the path: allow the request, so that the page receives the 404.
            return Join(request.GetAllRoutes().Where(IsInCors).SelectMany(route => route.ListedMethods));
        }

        var inCors = ofPath.Where(one => IsInCors(one.Route)).Select(one => one.Method).ToList();
        return inCors.Count == 0 || IsOutOfCors(ofPath, request.Headers["Access-Control-Request-Method"]) ? null : Join(inCors);
    }

    public static bool IsInCors(Route route) => route.GetMetadata<DisableCorsAttribute>() is null;

    // Separate, because a query would load its assembly for every request.
    private static bool IsUnhandled(Request request) =>
        request.Route is not { } route || (!route.Methods.Contains("OPTIONS") && (IsInCors(route) || FindMethods(request) is not null));

    /// <summary>
    /// Determines whether CORS is disabled for the action of the request that follows. Omitting its method isn't sufficient: browsers send GET, HEAD, and POST
    /// regardless of the listed methods.
    /// </summary>
    private static bool IsOutOfCors(IReadOnlyList<RouteMatch> ofPath, string? method) =>
        (Find(ofPath, method) ?? (method == "HEAD" ? Find(ofPath, "GET") : null)) is { } route && !IsInCors(route);

    private static Route? Find(IReadOnlyList<RouteMatch> ofPath, string? method) =>
        ofPath.FirstOrDefault(one => string.Equals(one.Method, method, StringComparison.OrdinalIgnoreCase)).Route;

    private static string Join(IEnumerable<string> methods) =>
        string.Join(',', methods.Append("OPTIONS").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
