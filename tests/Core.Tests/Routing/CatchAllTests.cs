namespace LambdaEventHandler.Routing;

public sealed class CatchAllTests
{
    [Theory]
    [InlineData("/{proxy+}", "/a", "proxy=a")]
    [InlineData("/{*proxy}", "/a/b", "proxy=a/b")]
    [InlineData("/{**proxy}", "/a/b/c", "proxy=a/b/c")]
    [InlineData("/a/{p+}", "/a/b//c", "p=b//c")]
    [InlineData("/a/{p+}", "/a//b", "p=/b")]
    [InlineData("/a/{p+}", "/a/b/c/", "p=b/c")]
    [InlineData("/a/{p+}", "/a/b///", "p=b")]
    [InlineData("/a/{p+}", "/a/b%2F/", "p=b/")]
    [InlineData("/a/{p+}", "/a/x%20y/z%2Fw", "p=x y/z/w")]
    [InlineData("/{t}/{p+}", "/acme/a/b", "t=acme p=a/b")]
    [InlineData("/f/{p+}/info", "/f/a/info", "p=a")]
    [InlineData("/f/{p+}/info", "/f/a/b/info/", "p=a/b")]
    [InlineData("/f/{p+}/info", "/f/info/info/info", "p=info/info")]
    [InlineData("/f/{p+}/info", "/f/a//b/info", "p=a//b")]
    [InlineData("/f/{p+}/info", "/f/a//info", "p=a")]
    [InlineData("/f/{p+}/{x}.{y}/{z}", "/f/a/b/c.d/e", "p=a/b x=c y=d z=e")]
    [InlineData("/f/{p+:file}", "/f/a/b.txt", "p=a/b.txt")]
    public void A_catch_all_matches_one_or_more_whole_segments(string template, string path, string values)
    {
        Assert.Equal($"{template} {values}", Routes.Table(template).Match(path));
    }

    [Theory]
    [InlineData("/{proxy+}", "/")]
    [InlineData("/a/{p+}", "/a")]
    [InlineData("/a/{p+}", "/a/")]
    [InlineData("/a/{p+}", "/a//")]
    [InlineData("/a/{p+}", "/ab/c")]
    [InlineData("/f/{p+}/info", "/f/info")]
    [InlineData("/f/{p+}/info", "/f//info")]
    [InlineData("/f/{p+}/info", "/f/a/info/x")]
    [InlineData("/f/{p+:file}", "/f/a.b/c")]
    [InlineData("/a/.+", "/a")]
    public void A_catch_all_requires_a_segment(string template, string path)
    {
        Assert.Null(Routes.Table(template).Match(path));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("//")]
    [InlineData("/a/b/c/")]
    [InlineData("//a")]
    public void Only_the_unnamed_catch_all_matches_every_path(string path)
    {
        Assert.Equal("/.+", Routes.Table(".+").Match(path));
    }

    [Fact]
    public void The_unnamed_catch_all_has_no_value()
    {
        Assert.Equal("/any/{x}/.+ x=1", Routes.Table("/any/{x}/.+").Match("/any/1/2/3"));
        Assert.Equal("/any/.+/{end} end=3", Routes.Table("/any/.+/{end}").Match("/any/1/2/3"));
        Assert.Equal("GET", Assert.Single(Routes.Table("/any/.+").RoutesOf(new RequestPath("/any/1", true))).Method);
    }

    [Fact]
    public void Many_catch_alls_at_one_position_are_all_matched()
    {
        var table = Routes.Table([.. Enumerable.Range(1, 20).Select(length => $"/{{p+:length({length})}}"), ".+"]);

        Assert.Equal("/{p+:length(3)} p=a/b", table.Match("/a/b"));
        Assert.Equal("/.+", table.Match("/" + new string('a', 21)));
        Assert.Equal("/.+", table.Match("/"));
    }

    [Theory]
    [InlineData("/{p+:alpha}", "/abc", true)]
    [InlineData("/{p+:alpha}", "/abc/", true)]
    [InlineData("/{p+:alpha}", "/abc/def", false)]
    [InlineData("/{**p:length(7)}", "/abc/def", true)]
    [InlineData("/{**p:length(3)}", "/abc/def", false)]
    [InlineData("/{**p:regex([a-z/]+)}", "/abc/def", true)]
    [InlineData("/{**p:regex([a-z]+)}", "/abc/def", false)]
    [InlineData("/{**p:regex(.*\\.(js|css))}/x", "/a/b.js/x", true)]
    [InlineData("/{**p:int}", "/5", true)]
    [InlineData("/{**p:int}", "/5/5", false)]
    public void A_constraint_applies_to_the_whole_value(string template, string path, bool isTaken) =>
        Assert.Equal(isTaken, Routes.Table(template).Match(path) is not null);

    [Theory]
    [InlineData("/abc/x", "/{a+:alpha}/{y} a=abc y=x")]
    [InlineData("/1/x", "/{p+}/x p=1")]
    [InlineData("/a/b/x", "/{p+}/x p=a/b")]
    [InlineData("/abc", "/{**z:alpha} z=abc")]
    [InlineData("/12", "/{b+} b=12")]
    [InlineData("/", "/.+")]
    public void A_catch_all_with_a_constraint_takes_precedence_over_one_without(string path, string expected)
    {
        string[] routes = [".+", "/{b+}", "/{**z:alpha}", "/{p+}/x", "/{a+:alpha}/{y}"];

        Assert.Equal(expected, Routes.Table(routes).Match(path));
        Assert.Equal(expected, Routes.Table([.. routes.Reverse()]).Match(path));
    }
}
