namespace LambdaEventHandler;

/// <summary>The method <c>ANY</c> of a route: every method that no other route of the path matches.</summary>
internal static class AnyMethod
{
    public const string Name = "ANY";

    /// <summary>The methods that are listed instead of it, for example in <c>Allow</c>, in ordinal order.</summary>
    private static readonly string[] Listed = ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"];

    /// <summary>Determines whether it is listed as the method.</summary>
    public static bool StandsFor(string method) => Array.IndexOf(Listed, method) >= 0;

    /// <summary>Adds the methods that it stands for.</summary>
    /// <returns>All methods in ordinal order, each once.</returns>
    public static IReadOnlyList<string> AddTo(List<string> methods)
    {
        foreach (var method in Listed)
        {
            if (!methods.Contains(method))
            {
                methods.Add(method);
            }
        }

        return AllowedMethods.Sort(methods);
    }

    /// <summary>Returns the methods of a route, with the methods that it stands for instead of it.</summary>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> methods)
    {
        var named = new List<string>(methods);
        return named.Remove(Name) ? AddTo(named) : methods;
    }
}

/// <summary>The value of an Allow header (RFC 9110, section 10.2.1).</summary>
internal static class AllowedMethods
{
    /// <summary>Joins the methods of the routes of a path in ordinal order, with HEAD if GET is one of them.</summary>
    public static string Join(IReadOnlyList<RouteMatch> routes)
    {
        var methods = new List<string>(routes.Count + 1);
        foreach (var route in routes)
        {
            methods.Add(route.Method);
        }

        if (methods.Contains("GET") && !methods.Contains("HEAD"))
        {
            methods.Add("HEAD");
        }

        return string.Join(", ", Sort(methods));
    }

    /// <summary>Returns the methods in ordinal order.</summary>
    public static string[] Sort(List<string> methods)
    {
        var sorted = methods.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }
}
