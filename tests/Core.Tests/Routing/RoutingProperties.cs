using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler.Routing;

public sealed class RoutingProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly string[] Segments =
        ["a", "1", "{p0}", "{p0:int}", "{p0:long}", "{p0}.{q0}", "a{p0}", "{p0+}", "{p0:alpha}", "{p0+:alpha}", "{p0?}", "{p0:int=1}", ""];

    private static readonly string[] PathSegments = ["a", "1", "b", "a.1", "ab", "", "x/y"];

    private static readonly Gen<string> Template =
        from segments in Gen.Elements(Segments).ListOf(4)
        from length in Gen.Choose(0, 4)
        select "/" + string.Join('/', segments.Take(length).Select((segment, index) => segment.Replace("0", $"{index}", StringComparison.Ordinal)));

    private static readonly Gen<string> Path =
        from segments in Gen.Elements(PathSegments).ListOf(5)
        from length in Gen.Choose(0, 5)
        select "/" + string.Join('/', segments.Take(length).Select(Uri.EscapeDataString));

    private static readonly Gen<string> Unicode =
        from values in Gen.OneOf(Gen.Choose(0, 0x7F), Gen.Choose(0x80, 0xD7FF), Gen.Choose(0xE000, 0x10FFFF)).ListOf()
        select string.Concat(values.Select(value => new Rune(value)));

    [Fact]
    public void The_winner_is_the_most_explicit_of_those_that_match_by_themselves()
    {
        Prop.ForAll(Template.NonEmptyListOf().ToArbitrary(), Path.ToArbitrary(), (templates, path) =>
        {
            var routes = Distinct(templates);
            var expected = routes.Where(route => Matches([route], path) is not null).Min(new ExplicitFirst(path))?.Template;

            Assert.Equal(expected, Matches(routes, path)?.Template);
        }).Check(Often);
    }

    [Fact]
    public void A_route_for_any_method_takes_precedence_only_over_less_explicit_ones()
    {
        Prop.ForAll(Template.NonEmptyListOf().ToArbitrary(), Template.NonEmptyListOf().ToArbitrary(), Path.ToArbitrary(), (named, any, path) =>
        {
            var (forGet, forAny) = (Distinct(named), Distinct(any, "ANY"));
            var (get, fallback) = (Matches(forGet, path), Matches(forAny, path));
            var isNamed = fallback is null || (get is not null && new ExplicitFirst(path).CompareTemplates(get, fallback) <= 0);

            Assert.Equal(isNamed ? get : fallback, Matches([.. forAny, .. forGet], path));
            Assert.Equal(fallback, Matches([.. forAny, .. forGet], path, "DELETE"));
        }).Check(Often);
    }

    [Fact]
    public void The_order_of_registration_never_changes_the_winner()
    {
        Prop.ForAll(Template.NonEmptyListOf().ToArbitrary(), Path.ToArbitrary(), (templates, path) =>
        {
            var routes = Distinct(templates);
            var winner = Matches(routes, path);

            Assert.Equal(winner, Matches([.. routes.Reverse()], path));
            Assert.Equal(winner, Matches([.. routes.OrderBy(route => route.Template.Length)], path));
        }).Check(Often);
    }

    [Fact]
    public void Decoding_reverses_encoding()
    {
        Prop.ForAll(Unicode.Where(text => text.Length > 0).ToArbitrary(), text =>
        {
            var path = new RequestPath("/f/" + Uri.EscapeDataString(text), isPercentEncoded: true);

            Assert.Equal("/f/" + text, path.Text);
            Assert.True(Routes.Table("/f/{value}").TryMatch("GET", path, out _, out var values));
            Assert.Equal(text, values["value"]);
        }).Check(Often);
    }

    [Fact]
    public void No_raw_path_breaks_the_decoder()
    {
        Prop.ForAll(Gen.Elements("%", "%4", "%C3", "%A9", "%F0", "%9F", "%2F", "/", "é", "a", "41", "\uD83D").ListOf().ToArbitrary(), pieces =>
        {
            var raw = "/" + string.Concat(pieces);
            var path = new RequestPath(raw, isPercentEncoded: true);

            Assert.Equal(raw.Count(character => character == '/'), Enumerable.Range(0, path.Text.Length).Count(path.IsSeparator));
        }).Check(Often);
    }

    /// <summary>Those of the templates that can be in one table.</summary>
    private static Route[] Distinct(IEnumerable<string> templates, string method = "GET")
    {
        var (routes, shapes) = (new List<Route>(), new HashSet<string>());
        foreach (var text in templates)
        {
            if (RouteTemplate.Parse(text, []) is { } template && ShapesOf(template).TrueForAll(shape => !shapes.Contains(shape)))
            {
                shapes.UnionWith(ShapesOf(template));
                routes.Add(new(template, [method], text, []));
            }
        }

        return [.. routes];
    }

    private static List<string> ShapesOf(RouteTemplate template) =>
        template.WithoutOptional is { } without ? [TemplateShape.Of(template), TemplateShape.Of(without)] : [TemplateShape.Of(template)];

    private static Route? Matches(Route[] routes, string path, string method = "GET")
    {
        var problems = new List<string>();
        var table = RouteTable.Build(routes, problems);
        Assert.Empty(problems);
        return table.TryMatch(method, new RequestPath(path, true), out var route, out _) ? route : null;
    }
}
