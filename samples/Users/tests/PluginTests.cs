using System.IO.Compression;
using System.Net;
using LambdaEventHandler.Testing;

namespace Users.Tests;

/// <summary>What the plugins add: CORS, compression, and Swagger UI.</summary>
public sealed class PluginTests : IDisposable
{
    private readonly TestClient _client = Function.App.CreateClient();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_page_of_the_site_can_read_the_users()
    {
        using var response = await _client.GetAsync("/users");

        Assert.Equal(["https://www.example.com"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_health_check_has_no_CORS_headers()
    {
        using var response = await _client.GetAsync("/status");

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_preflight_request_returns_204()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/users") { Headers = { { "Origin", "https://www.example.com" }, { "Access-Control-Request-Method", "GET" } } };

        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["GET,OPTIONS,POST"], response.Headers.GetValues("Access-Control-Allow-Methods"));
        Assert.Equal(["300"], response.Headers.GetValues("Access-Control-Max-Age"));
    }

    [Fact]
    public async Task The_users_are_compressed_if_the_client_accepts_it()
    {
        _client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");

        using var response = await _client.GetAsync("/users/user1");

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        using var body = new StreamReader(new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        Assert.Equal("""{"details":"details_here"}""", await body.ReadToEndAsync());
    }

    [Fact]
    public async Task Swagger_UI_shows_the_document()
    {
        Assert.Contains("data-document=\"./openapi.json\"", await _client.GetStringAsync("/swagger"), StringComparison.Ordinal);
        Assert.Contains("/users/{username}", await _client.GetStringAsync("/openapi.json"), StringComparison.Ordinal);
    }
}
