using System.Net;
using System.Net.Http.Json;

namespace LambdaFunction._1.Tests;

/// <summary>Sends requests to the function as the events of its service.</summary>
public sealed class FunctionTests : IDisposable
{
    private readonly TestClient _client = Function.App.CreateClient();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Get_greets() =>
        Assert.Equal("""{"message":"hello lessa"}""", await _client.GetStringAsync("/hello/lessa"));

    [Fact]
    public async Task Post_greets()
    {
        using var response = await _client.PostAsJsonAsync("/hello", new { Name = "lessa" });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"message":"hello lessa"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Unknown_path_returns_404()
    {
        using var response = await _client.GetAsync("/unknown");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
//#if (openapi)

    [Fact]
    public async Task OpenApi_document_describes_the_routes() =>
        Assert.Contains("\"/hello/{name}\"", await _client.GetStringAsync("/openapi.json"), StringComparison.Ordinal);
//#endif

    /// <summary>The settings, the services, and the JSON types of all routes are complete.</summary>
    [Fact]
    public void App_is_valid() => AppVerifier.Verify(Function.App);
}
