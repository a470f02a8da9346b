namespace LambdaEventHandler.Routing;

public sealed class MethodTests
{
    [Theory]
    [InlineData("GET", "/doc")]
    [InlineData("PUT", "/doc")]
    [InlineData("CUSTOM", "/{x} x=doc")]
    [InlineData("DELETE", null)]
    [InlineData("get", null)]
    public void A_route_matches_its_methods(string method, string? expected)
    {
        Assert.Equal(expected, Routes.Table("GET,PUT /doc", "CUSTOM /{x}").Match("/doc", method));
    }

    [Theory]
    [InlineData("M", "M")]
    [InlineData("m", "M")]
    [InlineData("post", "POST")]
    [InlineData("Propfind", "PROPFIND")]
    public async Task A_method_of_an_event_has_any_length_and_case(string sent, string method)
    {
        var app = TestApp.Build(builder => builder.Map([method], "/doc", (Request request) => request.Method));

        Assert.Equal($"200 {method}", await app.Send(sent, "/doc"));
    }

    [Fact]
    public void GET_matches_HEAD_only_if_no_HEAD_route_matches_the_path()
    {
        var table = Routes.Table("GET /own", "HEAD /{x}", "GET /a/b", "POST /form");

        Assert.Equal("/{x} x=own", table.Match("/own", "HEAD"));
        Assert.Equal("/a/b", table.Match("/a/b", "HEAD"));
        Assert.Null(table.Match("/form/x", "HEAD"));
    }

    [Fact]
    public void The_routes_of_a_path_are_those_that_match_it_for_each_method()
    {
        var table = Routes.Table("GET,POST /a/{x}", "POST /a/b", "PUT /c", "OPTIONS /{p+}");

        var routes = table.RoutesOf(new RequestPath("/a/b", true));

        Assert.Equal(["GET /a/{x}", "OPTIONS /{p+}", "POST /a/b"], routes.Select(route => $"{route.Method} {route.Route.Template}"));
        Assert.Empty(Routes.Table("/a").RoutesOf(new RequestPath("/b", true)));
    }

    [Theory]
    [InlineData("/form", "PATCH, POST")]
    [InlineData("/doc", "GET, HEAD, PUT")]
    [InlineData("/own", "GET, HEAD")]
    [InlineData("/none", "")]
    public void Allow_names_the_methods_of_a_path_with_HEAD_where_GET_is(string path, string expected)
    {
        var table = Routes.Table("/doc", "PUT /doc", "POST,PATCH /form", "/own", "HEAD /own");

        Assert.Equal(expected, AllowedMethods.Join(table.RoutesOf(new RequestPath(path, true))));
    }

    [Fact]
    public void All_methods_of_the_table_are_known()
    {
        Assert.Equal(["GET", "PATCH", "POST"], Routes.Table("/a", "POST,PATCH /b", "/c").Methods);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET POST")]
    [InlineData("GET/")]
    public void An_invalid_method_is_reported(string method)
    {
        var problems = new List<string>();
        RouteTable.Build([new(Templates.Of("/a"), [method], "AController.Get", [])], problems);

        Assert.Contains($"/a (AController.Get) has the method '{method}'", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_without_a_method_is_reported()
    {
        var problems = new List<string>();
        RouteTable.Build([new(Templates.Of("/a"), [], "AController.Get", [])], problems);

        Assert.Contains("/a (AController.Get) has no HTTP method", Assert.Single(problems), StringComparison.Ordinal);
    }
}
