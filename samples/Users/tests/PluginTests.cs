using System.IO.Compression;
using LambdaEventHandler;

namespace Users.Tests;

/// <summary>What the plugins add: CORS, compression, and Swagger UI.</summary>
public sealed class PluginTests
{
    [Fact]
    public async Task A_page_of_the_site_can_read_the_users()
    {
        var response = await Function.App.GetAsync("/users");

        Assert.Equal("https://www.example.com", response.Headers["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task The_health_check_has_no_CORS_headers()
    {
        var response = await Function.App.GetAsync("/status");

        Assert.False(response.Headers.ContainsKey("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_preflight_request_returns_204()
    {
        var request = Requests.Get("/users", "Origin", "https://www.example.com");
        request.HttpMethod = "OPTIONS";
        request.Headers["Access-Control-Request-Method"] = "GET";

        var response = await Function.App.ResolveAsync(request, new TestContext());

        Assert.Equal(204, response.StatusCode);
        Assert.Equal("GET,OPTIONS,POST", response.Headers["Access-Control-Allow-Methods"]);
        Assert.Equal("300", response.Headers["Access-Control-Max-Age"]);
    }

    [Fact]
    public async Task The_users_are_compressed_if_the_client_accepts_it()
    {
        var response = await Function.App.ResolveAsync(Requests.Get("/users/user1", "Accept-Encoding", "gzip"), new TestContext());

        Assert.Equal("gzip", response.Headers["Content-Encoding"]);
        Assert.True(response.IsBase64Encoded);
        using var body = new StreamReader(new GZipStream(new MemoryStream(Convert.FromBase64String(response.Body)), CompressionMode.Decompress));
        Assert.Equal("""{"details":"details_here"}""", await body.ReadToEndAsync());
    }

    [Fact]
    public async Task Swagger_UI_shows_the_document()
    {
        var page = await Function.App.GetAsync("/swagger");
        var document = await Function.App.GetAsync("/openapi.json");

        Assert.Contains("data-document=\"./openapi.json\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("/users/{username}", document.Body, StringComparison.Ordinal);
    }
}
