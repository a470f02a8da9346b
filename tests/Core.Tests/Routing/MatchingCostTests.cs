using System.Diagnostics;

namespace LambdaEventHandler.Routing;

public sealed class MatchingCostTests
{
    [Theory]
    [InlineData("/{a}/{b}/x")]
    [InlineData("/{a:int}/{b}/{c+}/x/{d}.{e}")]
    [InlineData("/f/{p+}/info")]
    public void A_path_of_many_segments_is_cheap(string template)
    {
        var path = new RequestPath("/" + string.Join('/', Enumerable.Repeat("1", 50_000)), true);
        var table = Routes.Table(template, "/{a}/y");
        var elapsed = Stopwatch.StartNew();

        for (var count = 0; count < 100; count++)
        {
            Assert.False(table.TryMatch("GET", path, out _, out _));
        }

        Assert.True(elapsed.Elapsed < TimeSpan.FromSeconds(5), $"100 matches took {elapsed.Elapsed}.");
    }

    [Fact]
    public void A_path_with_many_possible_matches_is_cheap()
    {
        const int Depth = 200;
        string[] routes =
        [
            .. Enumerable.Range(1, Depth).Select(depth => Repeat(depth, level => $"/{{p{level}}}") + "/end"),
            .. Enumerable.Range(1, Depth).Select(depth => Repeat(depth, level => $"/{{p{level}:int}}") + "/{rest+}/end"),
            .. Enumerable.Range(1, Depth).Select(depth => Repeat(depth, _ => "/1") + "/{rest+}/end"),
        ];
        var table = Routes.Table(routes);
        var path = new RequestPath(Repeat(Depth * 2, _ => "/1"), true);
        var elapsed = Stopwatch.StartNew();

        for (var count = 0; count < 100; count++)
        {
            Assert.False(table.TryMatch("GET", path, out _, out _));
        }

        Assert.True(elapsed.Elapsed < TimeSpan.FromSeconds(5), $"100 matches took {elapsed.Elapsed}.");
    }

    [Fact]
    public void A_regular_expression_does_not_backtrack()
    {
        var table = Routes.Table("/{v:regex(^(a+)+$)}");
        var path = new RequestPath("/" + new string('a', 50_000) + "b", true);
        var elapsed = Stopwatch.StartNew();

        Assert.False(table.TryMatch("GET", path, out _, out _));
        Assert.True(elapsed.Elapsed < TimeSpan.FromSeconds(5), $"The match took {elapsed.Elapsed}.");
    }

    [Fact]
    public void A_match_without_parameters_allocates_nothing()
    {
        var table = Routes.Table([.. Enumerable.Range(0, 1000).Select(number => $"/items{number}/list"), "/{a}/{b:int}", "/{p+}"]);
        var path = new RequestPath("/items500/list", true);

        // A collection on another thread's behalf may blur a count: the least of several is the true one.
        Assert.Equal(0, Enumerable.Range(0, 10).Min(_ => AllocatedBy(table, path)));
    }

    [Fact]
    public void A_match_by_a_route_for_any_method_allocates_nothing()
    {
        var table = Routes.Table("ANY /items/list", "GET /{p+}", "ANY /.+/x");
        var path = new RequestPath("/items/list", true);

        Assert.Equal(0, Enumerable.Range(0, 10).Min(_ => AllocatedBy(table, path)));
    }

    [Fact]
    public void A_match_of_one_of_many_routes_allocates_as_much_as_that_of_a_single_one()
    {
        var one = Routes.Table("/items50-{id}");
        var many = Routes.Table([.. Enumerable.Range(0, 100).Select(number => $"/items{number}-{{id}}")]);
        var path = new RequestPath("/items50-1", true);

        Assert.Equal(Enumerable.Range(0, 10).Min(_ => AllocatedBy(one, path)), Enumerable.Range(0, 10).Min(_ => AllocatedBy(many, path)));
    }

    [Theory]
    [InlineData("/items{0}/list", "/items5000/list")]
    [InlineData("/{{a}}.{{b}}/items{0}-{{id}}", "/x.y/items5000-42")]
    [InlineData("/{{a}}/{{b}}/items{0}", "/x/y/items5000")]
    [InlineData("/items{0}/{{id:int}}", "/items5000/42")]
    [InlineData("/items{0}-{{id}}/{{x}}", "/items5000-42/x")]
    [InlineData("/x/{{p+}}/items{0}", "/x/a/b/items5000")]
    [InlineData("ANY /items{0}/{{id}}", "/items5000/42")]
    [InlineData("/items{0}/{{id?}}", "/items5000")]
    [InlineData("ANY /items{0}/{{page=1}}", "/items5000")]
    public void Ten_thousand_routes_cost_about_as_much_as_one(string template, string path)
    {
        var one = Routes.Table(Named(template, 5000));
        var many = Routes.Table([.. Enumerable.Range(0, 10_000).Select(number => Named(template, number))]);

        Assert.Equal(one.Match(path), many.Match(path));
        // Generous, for a busy machine; trying them one by one would be thousands of times slower.
        Assert.InRange(TimeOf(many, path) / TimeOf(one, path), 0, 10);
    }

    private static long AllocatedBy(RouteTable table, RequestPath path)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 100; count++)
        {
            table.TryMatch("GET", path, out _, out _);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Named(string template, int number) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, template, number);

    private static double TimeOf(RouteTable table, string text)
    {
        var path = new RequestPath(text, true);
        var best = double.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var count = 0; count < 500; count++)
            {
                table.TryMatch("GET", path, out _, out _);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
        return best;
    }

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
