using System.Globalization;

namespace LambdaEventHandler.Routing;

public sealed class LiteralMatchingTests
{
    [Theory]
    [InlineData("/a.b", "/a.b", "/aXb")]
    [InlineData("/a+b", "/a+b", "/aab")]
    [InlineData("/price$", "/price$", "/price")]
    [InlineData("/a.+", "/a.+", "/a/b")]
    [InlineData("/h/<id>", "/h/%3Cid%3E", "/h/x")]
    [InlineData("/*", "/*", "/x")]
    [InlineData("/Hello", "/Hello", "/hello")]
    [InlineData("/[controllers]/[a", "/[controllers]/[a", "/[controller]/[a")]
    [InlineData("/hello", "/hello", "/hello%0A")]
    [InlineData("/a{{b}}", "/a%7Bb%7D", "/a{{b}}")]
    [InlineData("/café/日本", "/caf%C3%A9/%E6%97%A5%E6%9C%AC", "/cafe/日本")]
    [InlineData("/s/abc", "/s/%61bc", "/s/%2561bc")]
    // These words have the same hash.
    [InlineData("/costarring", "/costarring", "/liquid")]
    [InlineData("/altarage/x", "/altarage/x", "/zinke/x")]
    public void Literal_text_is_matched_exactly(string template, string path, string other)
    {
        var table = Routes.Table(template);

        Assert.Equal(template, table.Match(path));
        Assert.Null(table.Match(other));
    }

    [Theory]
    [InlineData("/item{0}-{{id}}", "/item7-a", " id=a")]
    [InlineData("/item{0}-{{id}}/{{**rest}}", "/item7-a/b/c", " id=a rest=b/c")]
    [InlineData("/{{**rest}}/item{0}-{{id}}", "/b/c/item7-a", " rest=b/c id=a")]
    [InlineData("/x{{a}}/item{0}-{{id}}", "/xb/item7-a", " a=b id=a")]
    [InlineData("/{{a}}-{{b}}/{{**rest}}/item{0}-{{id}}/x", "/1-2/b/c/item7-a/x", " a=1 b=2 rest=b/c id=a")]
    public void Of_many_templates_the_one_with_the_literal_text_matches(string template, string path, string values)
    {
        var templates = Enumerable.Range(0, 20).Select(number => string.Format(CultureInfo.InvariantCulture, template, number)).ToArray();
        var table = Routes.Table(templates);

        Assert.Equal(templates[7] + values, table.Match(path));
        Assert.Null(table.Match(path.Replace("item7", "item70", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_doubled_brace_can_be_next_to_a_parameter()
    {
        Assert.Equal("/{{{a}}} a=1", Routes.Table("/{{{a}}}").Match("/{1}"));
    }

    [Theory]
    [InlineData("/hello/more")]
    [InlineData("/hell")]
    [InlineData("/")]
    public void A_path_is_matched_as_a_whole(string path)
    {
        Assert.Null(Routes.Table("/hello").Match(path));
    }

    [Fact]
    public void Many_literals_at_one_position_are_all_matched()
    {
        string[] routes = [.. Enumerable.Range(0, 1000).Select(number => $"/r{number}")];
        var table = Routes.Table(routes);

        Assert.All(routes, route => Assert.Equal(route, table.Match(route)));
        Assert.Null(table.Match("/r1000"));
    }
}
