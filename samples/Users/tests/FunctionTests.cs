using System.Net;
using System.Net.Http.Json;
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

    [Fact]
    public async Task A_user_can_be_added()
    {
        _client.WithServices(services => services.AddSingleton<IUserDirectory, InMemoryUsers>());

        using var added = await _client.PostAsJsonAsync("/users", new { Name = "lessa", Details = "of pern" }, JsonSerializerOptions.Web);
        using var again = await _client.PostAsJsonAsync("/users", new { Name = "lessa" }, JsonSerializerOptions.Web);

        Assert.Equal((HttpStatusCode.Created, """{"details":"of pern"}"""), (added.StatusCode, await added.Content.ReadAsStringAsync()));
        Assert.Equal("/users/lessa", added.Headers.Location?.ToString());
        Assert.Equal((HttpStatusCode.Conflict, """{"statusCode":409,"message":"There is a user lessa already."}"""), (again.StatusCode, await again.Content.ReadAsStringAsync()));
        Assert.Equal("""{"details":"of pern"}""", await _client.GetStringAsync("/users/lessa"));
    }

    [Fact]
    public async Task A_user_with_invalid_values_returns_422_with_all_errors()
    {
        using var response = await _client.PostAsJsonAsync("/users", new { Name = "L", Details = new string('a', 201) }, JsonSerializerOptions.Web);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(
            """
            {"statusCode":422,"message":"Validation failed","errors":[{"in":"body","path":"name","message":"The field name must be a string with a minimum length of 3 and a maximum length of 20."},{"in":"body","path":"name","message":"The field name must have lowercase letters and digits only."},{"in":"body","path":"details","message":"The field details must be a string with a maximum length of 200."}]}
            """,
            await response.Content.ReadAsStringAsync());
    }

    private sealed class OneUser : IUserDirectory
    {
        public IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string> { ["lessa"] = "of pern" };

        public bool TryAdd(string name, string details) => false;
    }
}
