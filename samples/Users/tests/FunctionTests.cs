using System.Net;
using System.Text.Json;
using LambdaEventHandler;
using LambdaEventHandler.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Users.Tests;

/// <summary>The function from request to response.</summary>
public sealed class FunctionTests : IDisposable
{
    private readonly TestClient _client = Function.App.CreateClient();

    public void Dispose() => _client.Dispose();

    [Theory]
    [EveryEventSource("/users/user1", """{"details":"details_here"}""")]
    [EveryEventSource("/users/nobody", """{"details":{}}""")]
    [EveryEventSource("/users", """{"items":[{"user1":"details_here"},{"user2":"details_here"},{"user3":"details_here"}]}""")]
    [EveryEventSource("/status", """{"status":"OK"}""")]
    public async Task A_route_returns_a_response(EventSource source, string path, string body)
    {
        using var client = Function.App.CreateClient(source);

        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/groups", HttpStatusCode.NotFound)]
    [InlineData("/users?limit=all", HttpStatusCode.BadRequest)]
    public async Task An_invalid_request_returns_an_error(string path, HttpStatusCode status)
    {
        using var response = await _client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Another_directory_has_other_users()
    {
        _client.WithServices(services => services.AddSingleton<IUserDirectory, OneUser>());

        Assert.Equal("""{"items":[{"lessa":"of pern"}]}""", await _client.GetStringAsync("/users"));
    }

    [Fact]
    public async Task A_captured_event_goes_through_the_handler()
    {
        await using var request = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "event.json"));

        using var response = await JsonDocument.ParseAsync(await new Function().Handle(request, new TestLambdaContext()));

        Assert.Equal(200, response.RootElement.GetProperty("statusCode").GetInt32());
        Assert.Equal("""{"items":[{"user1":"details_here"}]}""", response.RootElement.GetProperty("body").GetString());
    }

    [Fact]
    public void The_app_is_complete() => AppVerifier.Verify(Function.App);

    private sealed class OneUser : IUserDirectory
    {
        public IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string> { ["lessa"] = "of pern" };
    }
}
