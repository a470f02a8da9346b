using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using LambdaEventHandler;
using Microsoft.Extensions.DependencyInjection;

namespace Users.Tests;

/// <summary>The function from event to response.</summary>
public sealed class FunctionTests
{
    [Theory]
    [InlineData("/users/user1", """{"details":"details_here"}""")]
    [InlineData("/users/nobody", """{"details":{}}""")]
    [InlineData("/users", """{"items":[{"user1":"details_here"},{"user2":"details_here"},{"user3":"details_here"}]}""")]
    [InlineData("/status", """{"status":"OK"}""")]
    public async Task A_route_returns_a_response(string path, string body)
    {
        var response = await Function.App.GetAsync(path);

        Assert.Equal(200, response.StatusCode);
        Assert.Equal("application/json", response.Headers["Content-Type"]);
        Assert.Equal(body, response.Body);
    }

    [Fact]
    public async Task An_unknown_path_returns_404()
    {
        var response = await Function.App.GetAsync("/groups");

        Assert.Equal(404, response.StatusCode);
    }

    [Fact]
    public async Task A_limit_that_is_not_a_number_returns_400()
    {
        var request = Requests.Get("/users");
        request.QueryStringParameters = new Dictionary<string, string> { ["limit"] = "all" };

        var response = await Function.App.ResolveAsync(request, new TestContext());

        Assert.Equal(400, response.StatusCode);
    }

    [Fact]
    public async Task A_captured_event_goes_through_the_handler()
    {
        await using var request = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "event.json"));

        using var response = await JsonDocument.ParseAsync(await new Function().Handle(request, new TestContext()));

        Assert.Equal(200, response.RootElement.GetProperty("statusCode").GetInt32());
        Assert.Equal("""{"items":[{"user1":"details_here"}]}""", response.RootElement.GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_user_can_be_added()
    {
        var app = Function.Build(services => services.AddSingleton<IUserDirectory, InMemoryUsers>());

        var added = await app.PostAsync("/users", """{"name":"lessa","details":"of pern"}""");
        var again = await app.PostAsync("/users", """{"name":"lessa"}""");

        Assert.Equal((201, "/users/lessa", """{"details":"of pern"}"""), (added.StatusCode, added.Headers["Location"], added.Body));
        Assert.Equal((409, """{"statusCode":409,"message":"There is a user lessa already."}"""), (again.StatusCode, again.Body));
        Assert.Equal("""{"details":"of pern"}""", (await app.GetAsync("/users/lessa")).Body);
    }

    [Fact]
    public async Task A_user_with_invalid_values_returns_422_with_all_errors()
    {
        var response = await Function.App.PostAsync("/users", $$"""{"name":"L","details":"{{new string('a', 201)}}"}""");

        Assert.Equal(422, response.StatusCode);
        Assert.Equal(
            """
            {"statusCode":422,"message":"Validation failed","errors":[{"in":"body","path":"name","message":"The field name must be a string with a minimum length of 3 and a maximum length of 20."},{"in":"body","path":"name","message":"The field name must have lowercase letters and digits only."},{"in":"body","path":"details","message":"The field details must be a string with a maximum length of 200."}]}
            """,
            response.Body);
    }

    [Fact]
    public async Task Another_directory_has_other_users()
    {
        var app = Function.Build(services => services.AddSingleton<IUserDirectory, OneUser>());

        var response = await app.GetAsync("/users");

        Assert.Equal("""{"items":[{"lessa":"of pern"}]}""", response.Body);
    }

    private sealed class OneUser : IUserDirectory
    {
        public IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string> { ["lessa"] = "of pern" };

        public bool TryAdd(string name, string details) => false;
    }
}
