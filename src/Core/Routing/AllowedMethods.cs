namespace LambdaEventHandler;

/// <summary>The method <c>ANY</c> of a route: every method that no other route of the path takes.</summary>
internal static class AnyMethod
{
    public const string Name = "ANY";

    /// <summary>What it stands for where methods are listed, as in <c>Allow</c>, in ordinal order.</summary>
    private static readonly string[] Listed = ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"];

    /// <summary>Whether it is listed with the method.</summary>
    public static bool StandsFor(string method) => Array.IndexOf(Listed, method) >= 0;

    /// <summary>Adds the methods that it stands for to others.</summary>
    /// <returns>All of them in ordinal order, each once.</returns>
    public static List<string> AddTo(List<string> methods)
    {
        foreach (var method in Listed)
        {
            if (!methods.Contains(method))
            {
                methods.Add(method);
            }
        }

        methods.Sort(StringComparer.Ordinal);
        return methods;
    }

    /// <summary>The methods of a route, with those that it stands for in its place.</summary>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> methods)
    {
        var named = new List<string>(methods);
        return named.Remove(Name) ? AddTo(named) : methods;
    }
}

/// <summary>The value of an Allow header (RFC 9110, section 10.2.1).</summary>
internal static class AllowedMethods
{
    /// <summary>Joins the methods of a path's routes, sorted ordinally, with HEAD where GET is.</summary>
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

        methods.Sort(StringComparer.Ordinal);
        return string.Join(", ", methods);
    }
}
