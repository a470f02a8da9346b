namespace LambdaEventHandler.Routing;

/// <summary>Tables of routes in words: <c>"GET /a/{x}"</c>, named by their place in the list, and requests against them.</summary>
internal static class Routes
{
    public static Route Of(string text, int number = 0, bool strictSlashes = false)
    {
        var space = char.IsAsciiLetter(text[0]) ? text.IndexOf(' ', StringComparison.Ordinal) : -1;
        var (methods, template) = space < 0 ? ("GET", text) : (text[..space], text[(space + 1)..]);
        return new(Templates.Of(template, strictSlashes), methods.Split(','), $"Controller.Action{number}", []);
    }

    public static RouteTable Table(params string[] routes)
    {
        var problems = new List<string>();
        var table = RouteTable.Build([.. routes.Select((route, index) => Of(route, index))], problems);
        Assert.Empty(problems);
        return table;
    }

    public static RouteTable StrictTable(params string[] routes)
    {
        var problems = new List<string>();
        var table = RouteTable.Build([.. routes.Select((route, index) => Of(route, index, true))], problems, true);
        Assert.Empty(problems);
        return table;
    }

    public static IReadOnlyList<string> ProblemsOf(params string[] routes)
    {
        var problems = new List<string>();
        RouteTable.Build([.. routes.Select((route, index) => Of(route, index))], problems);
        return problems;
    }

    /// <summary>The template that takes a path, with the values in order: <c>"/a/{x} x=1"</c>; null if none does.</summary>
    public static string? Match(this RouteTable table, string path, string method = "GET")
    {
        if (!table.TryMatch(method, new RequestPath(path, true), out var route, out var values))
        {
            return null;
        }

        return string.Join(' ', [route.Template, .. values.Select(value => $"{value.Key}={value.Value}")]);
    }
}
