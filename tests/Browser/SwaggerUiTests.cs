using System.Text.Json.Nodes;

namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class SwaggerUiTests(WebFixture web)
{
    [BrowserTheory, EveryService]
    public async Task The_page_lists_the_operations_and_executes_them(string service)
    {
        await using var function = await StartAsync(service);
        await using var page = await web.OpenSwaggerUiAsync(function.At("/swagger"));

        var operations = await page.ReadOperationsAsync();
        Assert.All(["GET /orders/{id}", "POST /orders", "PUT /todos/{id}"], operation => Assert.Contains(operation, operations));

        var found = await page.TryAsync("GET", "/orders/{id}", body: null, ("id", "7"), ("currency", "CHF"));
        Assert.Equal((function.At("/orders/7?currency=CHF"), 200), (found.Address, found.Status));
        AssertJson("""{"id":7,"item":"tea","price":4.5,"currency":"CHF"}""", found.Body);

        var placed = await page.TryAsync("POST", "/orders", """{"item":"tea","quantity":2}""");
        Assert.Equal((function.At("/orders"), 201), (placed.Address, placed.Status));
        AssertJson("""{"id":7,"item":"tea","price":9.0,"currency":"EUR"}""", placed.Body);

        var refused = await page.TryAsync("POST", "/orders", """{"item":"tea","quantity":"two"}""");
        Assert.Equal(400, refused.Status);
        Assert.Contains("quantity", refused.Body, StringComparison.Ordinal);

        await AssertNothingIsBlockedAsync(page, function);
    }

    [BrowserTheory, EveryService]
    public async Task The_page_uploads_a_file(string service)
    {
        await using var function = await StartAsync(service);
        await using var page = await web.OpenSwaggerUiAsync(function.At("/swagger"));

        var added = await page.UploadAsync("/photos", ("photo", new() { Name = "thé.png", MimeType = "image/png", Buffer = [0x89, .. new byte[9999]] }), ("title", "the tea"), ("owner.name", "Lessa"), ("owner.address.city", "Bern"));
        await page.SaveScreenshotAsync($"upload-{service}");

        Assert.Equal((function.At("/photos"), 200), (added.Address, added.Status));
        AssertJson("""{"fileName":"thé.png","contentType":"image/png","length":10000,"first":137,"title":"the tea","owner":{"name":"Lessa","address":{"city":"Bern"}}}""", added.Body);
        await AssertNothingIsBlockedAsync(page, function);
    }

    [BrowserTheory, EveryService]
    public async Task The_page_shows_the_sample_Users(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, Users.Function.App);
        await using var page = await web.OpenSwaggerUiAsync(function.At("/swagger"));

        Assert.Equal(["GET /status", "GET /users", "POST /users", "GET /users/{username}"], await page.ReadOperationsAsync());
        var user = await page.TryAsync("GET", "/users/{username}", body: null, ("username", "user1"));

        Assert.Equal((function.At("/users/user1"), 200), (user.Address, user.Status));
        AssertJson("""{"details":"details_here"}""", user.Body);

        var name = $"lessa{service.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)}";
        var added = await page.TryAsync("POST", "/users", $$"""{"name":"{{name}}","details":"of pern"}""");
        Assert.Equal((function.At("/users"), 201), (added.Address, added.Status));
        AssertJson("""{"details":"of pern"}""", added.Body);

        var refused = await page.TryAsync("POST", "/users", """{"name":"L"}""");
        Assert.Equal(422, refused.Status);
        Assert.Contains("\"path\": \"name\"", refused.Body, StringComparison.Ordinal);
        await page.SaveScreenshotAsync($"users-{service}");
        await AssertNothingIsBlockedAsync(page, function);
    }

    [BrowserTheory]
    [InlineData("rest", "/dev/swagger")]
    [InlineData("rest", "/dev/swagger/")]
    [InlineData("http", "/dev/swagger")]
    [InlineData("http", "/dev/swagger/")]
    [InlineData("http-1.0", "/dev/swagger")]
    public async Task Behind_a_stage_the_page_calls_the_app_of_the_stage(string service, string path)
    {
        await using var function = await StartAsync(service, stage: "dev");
        await using var page = await web.OpenSwaggerUiAsync(function.At(path));

        Assert.NotEmpty(await page.ReadOperationsAsync());
        var found = await page.TryAsync("GET", "/orders/{id}", body: null, ("id", "7"));

        Assert.Equal((function.At("/dev/orders/7?currency=EUR"), 200), (found.Address, found.Status));
        Assert.All(page.Addresses, address => Assert.StartsWith("/dev/", address.AbsolutePath, StringComparison.Ordinal));
        await AssertNothingIsBlockedAsync(page, function);
    }

    private static Task<ServedFunction> StartAsync(string service, string? stage = null) =>
        ServedFunction.StartAsync(
            service,
            app => app.StripPrefixes("/dev").UseOpenApi().UseSwaggerUi("/swagger"), // An HTTP API with payload 1.0 leaves the stage in the path.
            stage);

    private static async Task AssertNothingIsBlockedAsync(SwaggerUiTab page, ServedFunction function)
    {
        Assert.Empty(await page.ReadViolationsAsync());
        Assert.Empty(page.Errors);
        Assert.All(page.Addresses.Where(address => address.Scheme is not ("data" or "blob")), address => Assert.Equal(function.At("/").Authority, address.Authority));
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
