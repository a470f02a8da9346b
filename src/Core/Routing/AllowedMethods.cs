namespace LambdaEventHandler;

/// <summary>The value of an Allow header (RFC 9110, section 10.2.1).</summary>
internal static class AllowedMethods
{
    /// <summary>Joins the methods of a path's routes, sorted ordinally, with HEAD where GET is.</summary>
    public static string Join(IReadOnlyList<MethodRoute> routes)
    {
        var methods = new List<string>(routes.Count + 1);
        foreach (var route in routes)
            methods.Add(route.Method);
        if (methods.Contains("GET") && !methods.Contains("HEAD"))
            methods.Add("HEAD");
        methods.Sort(StringComparer.Ordinal);
        return string.Join(", ", methods);
    }
}
