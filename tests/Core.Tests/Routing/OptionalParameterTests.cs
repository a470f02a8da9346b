namespace LambdaEventHandler.Routing;

public sealed class OptionalParameterTests
{
    [Theory]
    [InlineData("/users/{id?}", "/users", "")]
    [InlineData("/users/{id?}", "/users/", "")]
    [InlineData("/users/{id?}", "/users/5", " id=5")]
    [InlineData("/users/{id?}", "/users/5/", " id=5")]
    [InlineData("/users/{id?}", "/users/5/6", null)]
    [InlineData("/users/{id:int?}", "/users", "")]
    [InlineData("/users/{id:int?}", "/users/5", " id=5")]
    [InlineData("/users/{id:int?}", "/users/x", null)]
    [InlineData("/users/{id:int:range(1,9)?}", "/users/10", null)]
    [InlineData("/{id?}", "/", "")]
    [InlineData("/{id?}", "", "")]
    [InlineData("/{id?}", "/5", " id=5")]
    [InlineData("/{a}/{b?}", "/1", " a=1")]
    [InlineData("/{a}/{b?}", "/1/2", " a=1 b=2")]
    [InlineData("/{a}.{b}/{c?}", "/1.2", " a=1 b=2")]
    [InlineData("/list/{page=1}", "/list", " page=1")]
    [InlineData("/list/{page=1}", "/list/", " page=1")]
    [InlineData("/list/{page=1}", "/list/3", " page=3")]
    [InlineData("/list/{page:int=1}", "/list", " page=1")]
    [InlineData("/list/{page:int=1}", "/list/x", null)]
    [InlineData("/{a}/{page=1}", "/caf%C3%A9", " a=café page=1")]
    [InlineData("/{page=first page}", "/", " page=first page")]
    [InlineData("/files/{path+?}", "/files", "")]
    [InlineData("/files/{path+?}", "/files/a/b", " path=a/b")]
    [InlineData("/files/{**path=index.html}", "/files/", " path=index.html")]
    [InlineData("/{a+}/{b?}", "/1/2", " a=1 b=2")]
    [InlineData("/{a+}/{b?}", "/1", " a=1")]
    [InlineData("/{a+}/{b:int?}", "/1/x", " a=1/x")]
    [InlineData("/{a+}/{b:int=7}", "/1/x", " a=1/x b=7")]
    public void A_template_matches_paths_with_and_without_its_optional_parameter(string template, string path, string? values) =>
        Assert.Equal(values is null ? null : template + values, Routes.Table(template).Match(path));

    [Fact]
    public void The_value_of_a_missing_optional_parameter_is_null()
    {
        Assert.True(Routes.Table("/users/{id?}").TryMatch("GET", new RequestPath("/users", true), out var route, out var values));

        Assert.Null(values["id"]);
        Assert.False(values.TryGetValue("id", out _));
        Assert.Empty(values);
        Assert.Equal(["id"], route.ParameterNames);
        Assert.Equal("/users/{id?}", route.Template);
    }

    [Fact]
    public void One_optional_route_is_listed_once() =>
        Assert.Equal(["/a/{x?}", "/b"], Routes.Table("/b", "/a/{x?}").Routes.Select(route => route.Template));

    [Theory]
    [InlineData("/users", "/users/{id:int?}")]
    [InlineData("/users/5", "/users/{id:int?} id=5")]
    [InlineData("/users/me", "/users/me")]
    [InlineData("/users/x", "/users/{name} name=x")]
    [InlineData("/groups", "/{kind} kind=groups")]
    public void Both_paths_have_their_own_precedence(string path, string expected)
    {
        string[] routes = ["/{kind}", "/users/{name}", "/users/{id:int?}", "/users/me", "/{kind}/{rest+}"];

        Assert.Equal(expected, Routes.Table(routes).Match(path));
        Assert.Equal(expected, Routes.Table([.. routes.Reverse()]).Match(path));
    }

    [Fact]
    public void Another_method_can_have_the_path_without_the_parameter()
    {
        var table = Routes.Table("GET /users/{id?}", "POST /users", "ANY /users");

        Assert.Equal("/users/{id?}", table.Match("/users"));
        Assert.Equal("/users", table.Match("/users", "POST"));
        Assert.Equal("/users", table.Match("/users", "DELETE"));
        Assert.Null(table.Match("/users/5", "POST"));
    }

    [Fact]
    public void Strict_slashes_distinguish_a_missing_parameter_from_an_empty_one()
    {
        var table = Routes.StrictTable("/users/{id?}");

        Assert.Equal("/users/{id?}", table.Match("/users"));
        Assert.Null(table.Match("/users/"));
        Assert.Null(table.Match("/users/5/"));
        Assert.Equal("/users/", Routes.StrictTable("/users/{id?}", "/users/").Match("/users/"));
    }

    [Fact]
    public void A_default_value_that_violates_its_constraint_is_reported()
    {
        Assert.Contains("the default value 'x', which does not match its constraint int", Assert.Single(Routes.ProblemsOf("/list/{page:int=x}")), StringComparison.Ordinal);
        Assert.Contains("min(1)", Assert.Single(Routes.ProblemsOf("/list/{page:int:min(1)=0}")), StringComparison.Ordinal);
        Assert.Empty(Routes.ProblemsOf("/list/{page:int:min(1)=1}"));
    }

    [Fact]
    public async Task An_optional_parameter_is_bound()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapGet("/users/{id:int?}", (int? id) => $"user {id?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}");
            builder.MapGet("/names/{name?}", (string name = "nobody") => name);
            builder.MapGet("/texts/{text?}", (string? text) => text ?? "null");
            builder.MapGet("/list/{page:int=1}", (int page) => $"page {page}");
            builder.MapGet("/pages/{page:int=1}", (int page = 7) => $"page {page}");
            builder.MapGet("/any/{id?}", (Request request) => $"{request.RouteValues.Count}");
        });

        Assert.Equal("200 user none", await app.Get("/users"));
        Assert.Equal("200 user none", await app.Get("/users?id=4"));
        Assert.Equal("200 user 5", await app.Get("/users/5"));
        Assert.Equal("200 nobody", await app.Get("/names"));
        Assert.Equal("200 lessa", await app.Get("/names/lessa"));
        Assert.Equal("200 null", await app.Get("/texts"));
        Assert.Equal("200 page 1", await app.Get("/list"));
        Assert.Equal("200 page 3", await app.Get("/list/3"));
        Assert.Equal("200 page 1", await app.Get("/pages"));
        Assert.Equal("200 0", await app.Get("/any"));
        Assert.Equal("200 1", await app.Get("/any/5"));
    }

    [Fact]
    public async Task A_stripped_prefix_leaves_the_path_without_the_parameter()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapGet("/{id?}", (string? id) => id ?? "none");
            builder.StripPrefixes("/v1");
        });

        Assert.Equal("200 none", await app.Get("/v1"));
        Assert.Equal("200 none", await app.Get("/v1/"));
        Assert.Equal("200 5", await app.Get("/v1/5"));
    }

    [Fact]
    public void A_required_parameter_for_an_optional_path_parameter_is_reported()
    {
        var refusal = Assert.Throws<InvalidConfigurationException>(() => TestApp.Build(builder =>
        {
            builder.MapGet("/a/{id?}", (int id) => id);
            builder.MapGet("/b/{id:int?}", (string id) => id);
            builder.MapGet("/c/{ID?}", ([FromRoute("id")] int number) => number);
        }));

        Assert.Equal(3, refusal.Problems.Count);
        Assert.All(refusal.Problems, problem => Assert.Contains("is required, but '/", problem, StringComparison.Ordinal));
        Assert.Contains("the parameter 'id' is required, but '/a/{id?}' also matches paths without it", refusal.Problems[0], StringComparison.Ordinal);
    }
}
