namespace LambdaEventHandler.Routing;

public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("/p/list", "/p/list")]
    [InlineData("/p/42", "/p/{id:int} id=42")]
    [InlineData("/p/a.b", "/p/{name}.{ext} name=a ext=b")]
    [InlineData("/p/shoes", "/p/{slug} slug=shoes")]
    [InlineData("/p/shoes/red", "/p/{rest+} rest=shoes/red")]
    public void The_most_explicit_route_wins(string path, string expected)
    {
        string[] routes = ["/p/{rest+}", "/p/{slug}", "/p/{name}.{ext}", "/p/{id:int}", "/p/list"];

        Assert.Equal(expected, Routes.Table(routes).Match(path));
        Assert.Equal(expected, Routes.Table([.. routes.Reverse()]).Match(path));
    }

    [Fact]
    public void Segments_determine_precedence_from_the_left()
    {
        Assert.Equal("/{a:int}/{b} a=5 b=6", Routes.Table("/{a}/{b:int}", "/{a:int}/{b}").Match("/5/6"));
        Assert.Equal("/a/{x}/{y} x=b y=c", Routes.Table("/{x}/b/c", "/a/{x}/{y}").Match("/a/b/c"));
    }

    [Fact]
    public void A_later_segment_determines_precedence_if_both_constraints_match()
    {
        var table = Routes.Table("/{a:int}/{x}", "/{b:long}/lines");

        Assert.Equal("/{b:long}/lines b=5", table.Match("/5/lines"));
        Assert.Equal("/{a:int}/{x} a=5 x=total", table.Match("/5/total"));
    }

    [Fact]
    public void Equal_ranks_are_tried_in_the_ordinal_order_of_their_templates()
    {
        Assert.Equal("/{x:int} x=5", Routes.Table("/{y:long}", "/{x:int}").Match("/5"));
        Assert.Equal("/{a:long} a=5", Routes.Table("/{b:int}", "/{a:long}").Match("/5"));
        Assert.Equal("/{b:int}.{c} b=1 c=2", Routes.Table("/{x}.{y}", "/{b:int}.{c}").Match("/1.2"));
    }

    [Fact]
    public void A_literal_without_a_match_falls_back_to_a_parameter()
    {
        var table = Routes.Table("/u/me/settings", "/u/{id}/posts", "/u/{any+}");

        Assert.Equal("/u/{id}/posts id=me", table.Match("/u/me/posts"));
        Assert.Equal("/u/{any+} any=me/likes", table.Match("/u/me/likes"));
    }

    [Fact]
    public void The_catch_all_with_more_following_segments_wins()
    {
        var table = Routes.Table("/f/{a+}", "/f/{b+}/info", "/f/{c+}/{x}/info", ".+");

        Assert.Equal("/f/{c+}/{x}/info c=1 x=2", table.Match("/f/1/2/info"));
        Assert.Equal("/f/{b+}/info b=1", table.Match("/f/1/info"));
        Assert.Equal("/f/{a+} a=info", table.Match("/f/info"));
        Assert.Equal("/.+", table.Match("/f"));
    }

    [Fact]
    public void A_catch_all_that_matches_fewer_paths_is_more_explicit()
    {
        var table = Routes.Table(".+", "/{proxy+}", "/{z+:maxlength(2)}");

        Assert.Equal("/{z+:maxlength(2)} z=ab", table.Match("/ab"));
        Assert.Equal("/{proxy+} proxy=abc", table.Match("/abc"));
        Assert.Equal("/.+", table.Match("/"));
    }

    [Fact]
    public void A_route_of_another_method_hides_nothing()
    {
        Assert.Equal("/m/{x} x=new", Routes.Table("/m/{x}", "POST /m/new").Match("/m/new"));
    }
}
