namespace LambdaEventHandler;

public sealed class AttributeTests
{
    private readonly TestApp _app = TestApp.With<AttributedController>();

    [Fact]
    public void Attributes_specify_methods_and_templates() =>
        Assert.Equal(
            [
                "GET /users (AttributedController.Get)",
                "GET /users/find/{id} (AttributedController.Find)",
                "HEAD /users/{id}/exists (AttributedController.Find)",
                "POST /users/{id}/done (AttributedController.PostDone)",
                "PUT, PATCH /users/{id} (AttributedController.Change)",
            ],
            _app.Routes.Select(route => route.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Attributes_specify_sources_and_names()
    {
        Assert.Equal("200 7", await _app.Get("/users/find/7"));
        Assert.Equal("200 7 x", await _app.Send("PATCH", "/users/7?q=x"));
        Assert.Equal("200 curl", await _app.Send("GET", "/users", null, ("agent", "curl")));
        Assert.Equal("200 7 done", await _app.Send("POST", "/users/7/done"));
    }

    [Fact]
    public void Metadata_has_the_attributes_of_the_class_then_those_of_the_method()
    {
        Assert.Equal("max-age=5", Nearest("PUT"));
        Assert.Equal("no-store", Nearest("POST"));
    }

    [Fact]
    public void Metadata_of_a_handler_has_its_attributes_then_those_of_With()
    {
        var app = TestApp.Build(builder => builder
            .MapGet("/", [CacheControl("no-store")] () => "x")
            .With(new CacheControlAttribute("max-age=7")));

        var route = Assert.Single(app.Routes);
        Assert.Equal(["no-store", "max-age=7"], route.Metadata.OfType<CacheControlAttribute>().Select(attribute => attribute.Value));
        Assert.Equal("Map(GET /)", route.DisplayName);
    }

    private string? Nearest(string method) =>
        _app.Routes.Single(route => route.Methods.Contains(method)).GetMetadata<CacheControlAttribute>()?.Value;
}
