using System.Text;

namespace LambdaEventHandler.Properties;

/// <summary>Of any set of routes, a request gets the one that the obvious matcher finds, with the same values, and routes that no request can tell apart are reported.</summary>
internal sealed class RoutingProperty : Property<RoutingProperty.Input>
{
    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "POST", "ANY", "HEAD"];
    private static readonly string[] RequestMethods = ["GET", "GET", "GET", "POST", "HEAD", "DELETE"];
    private static readonly string[] Literals = ["a", "b", "1", "ab", "a.b", "ü", "-", "x y"];
    private static readonly string[] Separators = [".", "-", "a", "--", "_"];
    private static readonly string[] PathSegments = ["a", "b", "1", "11", "ab", "a.b", "%C3%BC", "ü", "-", "a-b.a", "true", "0f8fad5b-d9cb-469f-a165-70867728950e", "", "", "x%2Fy", "%", "%2", "x%20y", "x y", "a--b", "a.b.", ".", "aaa", "99999999999", "A", "+1", "%20", "😀"];

    public override string Name => "routing";

    protected override Input Generate(Random random)
    {
        var isStrict = random.Chance(20);
        var routes = Enumerable.Range(0, random.Next(1, random.Chance(10) ? 40 : 9)).Select(_ => Route(random, isStrict)).ToArray();
        var paths = Enumerable.Range(0, 4).Select(_ => Path(random, routes)).ToArray();
        return new(isStrict, routes, [.. paths.Select(path => (random.Pick<string>(RequestMethods), path))]);
    }

    protected override string? FindProblem(Input input)
    {
        var (kept, isAmbiguous) = Distinct(input);
        if (isAmbiguous && Table(input.Routes, input.IsStrict).Problems.Count == 0)
        {
            return "No request can tell two of the routes apart, but Build reports nothing.";
        }

        var (table, problems) = Table(kept, input.IsStrict);
        if (problems.Count > 0)
        {
            return string.Join('\n', problems);
        }

        var obvious = new ObviousMatcher(kept, input.IsStrict);
        foreach (var (method, path) in input.Requests)
        {
            var expected = obvious.Match(method, path);
            var actual = table.TryMatch(method, new RequestPath(path, isPercentEncoded: true), out var route, out var values)
                ? $"{route.Methods[0]} {route.Template} {string.Join(' ', values.Select(value => $"{value.Key}={value.Value}"))}"
                : null;
            if (expected != actual)
            {
                return $"{method} {path} is for {expected ?? "no route"}, but {actual ?? "no route"} is found.";
            }
        }

        return null;
    }

    protected override IEnumerable<Input> Simplify(Input input) =>
    [
        .. Simpler.Shorter(input.Requests).Select(requests => input with { Requests = requests }),
        .. Simpler.Shorter(input.Routes).Select(routes => input with { Routes = routes }),
        .. input.Requests.Length == 1 ? Simpler.Shorter(input.Requests[0].Path).Select(path => input with { Requests = [(input.Requests[0].Method, path)] }) : [],
    ];

    protected override string Describe(Input input) => $"{(input.IsStrict ? "strict, " : "")}{string.Join(", ", input.Routes.Select(route => $"{route.Method} {route.Written}"))}; {string.Join(", ", input.Requests)}";

    private static (RouteTable Table, List<string> Problems) Table(IReadOnlyList<PlainRoute> plain, bool isStrict)
    {
        var problems = new List<string>();
        var routes = new List<Route>();
        foreach (var route in plain)
        {
            var template = RouteTemplate.Parse(route.Written, problems);
            template = isStrict ? template?.WithTrailingSlashes(problems) : template;
            if (template is not null)
            {
                route.Template = template.Text;
                routes.Add(new(template, [route.Method], route.Written, []));
            }
        }

        return (RouteTable.Build(routes, problems, isStrict), problems);
    }

    /// <summary>Leaves out each route that has the shape of another one.</summary>
    private static (List<PlainRoute> Kept, bool IsAmbiguous) Distinct(Input input)
    {
        var (kept, shapes) = (new List<PlainRoute>(), new HashSet<string>());
        foreach (var route in input.Routes)
        {
            var own = route.Patterns(input.IsStrict).Select(pattern => $"{route.Method} {pattern.Shape}").ToList();
            if (!own.Exists(shapes.Contains))
            {
                shapes.UnionWith(own);
                kept.Add(route);
            }
        }

        return (kept, kept.Count < input.Routes.Length);
    }

    private static PlainRoute Route(Random random, bool isStrict)
    {
        var segments = new List<PlainSegment>();
        var catchAll = random.Chance(25) ? random.Next(4) : -1;
        var count = random.Next(5);
        for (var index = 0; index < count; index++)
        {
            segments.Add(index == catchAll ? CatchAll(random, index) : Segment(random, index));
        }

        if (random.Chance(10) && count > 0 && catchAll != count - 1)
        {
            var value = random.Chance(50) ? null : "1";
            segments[^1] = new([new PlainPart($"p{count}", "", value is null && random.Chance(50) ? [PlainConstraint.Pick(random)] : [])], IsOptional: true, Default: value);
        }

        // Where trailing slashes count, an optional segment isn't the last one with a slash behind it, and two slashes are an empty segment inside.
        var slashes = segments is [.., { IsOptional: false }] && random.Chance(isStrict ? 30 : 10) ? random.Next(1, isStrict ? 2 : 3) : 0;
        return new(random.Pick<string>(Methods), segments, slashes);
    }

    private static PlainSegment CatchAll(Random random, int index) =>
        new([new PlainPart(random.Chance(20) ? null : $"p{index}", "", []) is var part && part.Name is not null && random.Chance(40) ? part with { Constraints = [PlainConstraint.Pick(random)] } : part], IsCatchAll: true);

    private static PlainSegment Segment(Random random, int index) => random.Next(10) switch
    {
        < 4 => new([new PlainPart(null, random.Pick<string>(Literals), [])]),
        < 6 => new([new PlainPart($"p{index}", "", [])]),
        < 8 => new([new PlainPart($"p{index}", "", Constraints(random))]),
        _ => Complex(random, index),
    };

    private static PlainConstraint[] Constraints(Random random) => [.. Enumerable.Range(0, random.Chance(80) ? 1 : 2).Select(_ => PlainConstraint.Pick(random))];

    /// <summary>Returns a segment of literals and parameters in turn.</summary>
    private static PlainSegment Complex(Random random, int index)
    {
        var parts = new List<PlainPart>();
        var isLiteral = random.Chance(40);
        for (var count = random.Next(2, 6); count > 0; count--, isLiteral = !isLiteral)
        {
            parts.Add(isLiteral ? new(null, random.Pick<string>(Separators), []) : new($"p{index}_{count}", "", random.Chance(20) ? Constraints(random) : []));
        }

        return new(parts);
    }

    /// <summary>Returns a path that is random, or that resembles the template of a route.</summary>
    private static string Path(Random random, PlainRoute[] routes)
    {
        if (random.Chance(30))
        {
            return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "/" + random.Pick<string>(PathSegments)));
        }

        var path = new StringBuilder();
        foreach (var segment in random.Pick<PlainRoute>(routes).Segments)
        {
            if (segment.IsOptional && random.Chance(50))
            {
                continue;
            }

            for (var count = segment.IsCatchAll ? random.Next(1, 4) : 1; count > 0; count--)
            {
                path.Append('/').AppendJoin("", segment.Parts.Select(part => part.Name is null && !segment.IsCatchAll ? part.Literal : random.Pick<string>(PathSegments)));
            }
        }

        return path.Append(random.Chance(15) ? "/" : "").Append(random.Chance(3) ? "//" : "").ToString();
    }

    internal sealed record Input(bool IsStrict, PlainRoute[] Routes, (string Method, string Path)[] Requests);
}
