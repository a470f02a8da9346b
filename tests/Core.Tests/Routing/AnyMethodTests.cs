namespace LambdaEventHandler.Routing;

public sealed class AnyMethodTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    [InlineData("ANY")]
    public void ANY_matches_every_method(string method)
    {
        Assert.Equal("/a/{x} x=1", Routes.Table("ANY /a/{x}").Match("/a/1", method));
        Assert.Null(Routes.Table("ANY /a/{x}").Match("/b/1", method));
    }

    [Theory]
    [InlineData("GET", "GET")]
    [InlineData("HEAD", "GET")]
    [InlineData("PUT", "PUT,DELETE")]
    [InlineData("DELETE", "PUT,DELETE")]
    [InlineData("POST", "ANY")]
    [InlineData("OPTIONS", "ANY")]
    public void A_route_that_names_the_method_takes_precedence_over_ANY(string method, string expected)
    {
        var table = Routes.Table("ANY /a/{x}", "GET /a/{y}", "PUT,DELETE /a/{z}");

        Assert.True(table.TryMatch(method, new RequestPath("/a/1", true), out var route, out var values));
        Assert.Equal(expected, string.Join(',', route.Methods));
        Assert.Equal("1", values.Single().Value);
    }

    [Fact]
    public void HEAD_matches_its_own_route_then_GET_then_ANY()
    {
        Assert.Equal("/{a:int}", Template(Routes.Table("ANY /{c:int}", "GET /{b:int}", "HEAD /{a:int}"), "HEAD"));
        Assert.Equal("/{b:int}", Template(Routes.Table("ANY /{c:int}", "GET /{b:int}"), "HEAD"));
        Assert.Equal("/{c:int}", Template(Routes.Table("ANY /{c:int}", "POST /{b:int}"), "HEAD"));
    }

    [Theory]
    [InlineData("GET", "/api/x", "/api/{p+} p=x")]
    [InlineData("POST", "/api/x", "/api/{p+} p=x")]
    [InlineData("HEAD", "/api/x", "/api/{p+} p=x")]
    [InlineData("GET", "/page", "/{**p} p=page")]
    [InlineData("GET", "/", "/.+")]
    [InlineData("POST", "/", "/.+")]
    [InlineData("PUT", "/items", "/items")]
    [InlineData("PATCH", "/items", "/.+")]
    [InlineData("PATCH", "/users/1", "/users/{id:int} id=1")]
    [InlineData("GET", "/users/1", "/users/{id:int} id=1")]
    [InlineData("GET", "/users/me", "/users/{name} name=me")]
    [InlineData("DELETE", "/users/me", "/.+")]
    public void The_more_explicit_template_takes_precedence_regardless_of_the_method(string method, string path, string expected)
    {
        var table = Routes.Table("ANY .+", "GET /{**p}", "ANY /api/{p+}", "GET /.+/x/y/z", "PUT /items", "ANY /users/{id:int}", "GET /users/{name}");

        Assert.Equal(expected, table.Match(path, method));
    }

    [Theory]
    [InlineData("/f/{a+}/x", "/f/{b+}", "/f/1/x", "/f/{a+}/x a=1")]
    [InlineData("/f/{a+:int}", "/f/{b+}", "/f/1", "/f/{a+:int} a=1")]
    [InlineData("/a/{q+}", "/{p+}/b/c", "/a/b/c", "/a/{q+} q=b/c")]
    [InlineData("/a/{x}/{q+}", "/a/{p+}/{y}/{z}", "/a/1/2/3", "/a/{x}/{q+} x=1 q=2/3")]
    [InlineData("/{x:int}/{y}", "/{x}/{y:int}", "/1/2", "/{x:int}/{y} x=1 y=2")]
    [InlineData("/", ".+", "/", "/")]
    public void The_rules_of_explicitness_are_the_same_between_ANY_and_a_method(string moreExplicit, string other, string path, string expected)
    {
        Assert.Equal(expected, Routes.Table($"ANY {moreExplicit}", $"GET {other}").Match(path));
        Assert.Equal(expected, Routes.Table($"GET {moreExplicit}", $"ANY {other}").Match(path));
    }

    [Fact]
    public void Of_equally_explicit_templates_the_one_that_names_the_method_takes_precedence()
    {
        Assert.Equal("/{z:long} z=1", Routes.Table("ANY /{a:int}", "GET /{z:long}").Match("/1"));
        Assert.Equal("/{z}.{y} z=1 y=2", Routes.Table("ANY /{a:minlength(1)}", "GET /{z}.{y}").Match("/1.2"));
    }

    [Theory]
    [InlineData("/a", "DELETE GET:named HEAD:named PATCH POST PUT TRACE:named")]
    [InlineData("/b", "DELETE GET HEAD PATCH POST PUT")]
    [InlineData("/c", "POST:named")]
    [InlineData("/d", "DELETE GET HEAD:named PATCH POST PUT")]
    [InlineData("/e", "")]
    public void The_routes_of_a_path_have_ANY_for_the_usual_methods_without_a_route(string path, string expected)
    {
        var table = Routes.Table("ANY /a", "GET,TRACE /a", "ANY /b", "POST /c", "HEAD /d", "ANY /d");

        var routes = table.RoutesOf(new RequestPath(path, true)).Select(one => one.Route.Methods.Contains("ANY") ? one.Method : $"{one.Method}:named");

        Assert.Equal(expected, string.Join(' ', routes));
    }

    [Fact]
    public void A_route_lists_the_usual_methods_for_ANY()
    {
        Assert.Equal(["ANY"], Routes.Of("ANY /a").Methods);
        Assert.Equal(["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"], Routes.Of("ANY /a").ListedMethods);
        Assert.Equal(["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"], Routes.Of("ANY,OPTIONS,GET /a").ListedMethods);
        Assert.Equal(["POST", "GET"], Routes.Of("POST,GET /a").ListedMethods);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("ALL")]
    [InlineData("all")]
    public void Other_words_for_every_method_are_reported_with_the_fix(string method)
    {
        var refusal = Assert.Throws<InvalidConfigurationException>(() => TestApp.Build(builder => builder.Map([method], "/a", () => "")));

        Assert.Contains($"'{method}' is not an HTTP method. Use ANY", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MapAny_maps_every_method()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapAny("/a/{x}", (Request request, string x) => $"{request.Method} {x}");
            builder.MapPost("/a/{x}", (string x) => $"post {x}");
            builder.UseMethodNotAllowed();
        });

        Assert.Equal("200 GET 1", await app.Send("GET", "/a/1"));
        Assert.Equal("200 OPTIONS 1", await app.Send("OPTIONS", "/a/1"));
        Assert.Equal("200 PURGE 1", await app.Send("purge", "/a/1"));
        Assert.Equal("200 post 1", await app.Send("POST", "/a/1"));
        Assert.Equal("200", await app.Send("HEAD", "/a/1"));
        Assert.StartsWith("404", await app.Send("GET", "/b/1"), StringComparison.Ordinal);
    }

    private static string? Template(RouteTable table, string method) => table.TryMatch(method, new RequestPath("/1", true), out var route, out _) ? route.Template : null;
}
