using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.JwtBearer;

/// <summary>An app with an action that returns the user, behind the authority of a test.</summary>
internal sealed class App
{
    public const string Issuer = "https://issuer.example";

    private App(Action<JwtBearerOptions> configure, Action<ResolverBuilder<ApiGatewayRestResolver>>? more)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseJwtBearer(options =>
        {
            options.Audience = "orders";
            options.TimeProvider = Time;
            configure(options);
        });
        builder.MapGet("/me", (Request request) =>
        {
            Runs++;
            User = request.User;
            return request.User.FindFirst("sub")?.Value ?? "anonymous";
        });
        more?.Invoke(builder);
        Resolver = builder.Build();
    }

    public ApiGatewayRestResolver Resolver { get; }

    public ManualTime Time { get; } = new();

    public TestContext Invocation { get; } = new();

    /// <summary>The number of calls of the action.</summary>
    public int Runs { get; private set; }

    public System.Security.Claims.ClaimsPrincipal? User { get; private set; }

    public static App Behind(Authority authority, Action<JwtBearerOptions>? configure = null, Action<ResolverBuilder<ApiGatewayRestResolver>>? more = null) => new(
        options =>
        {
            options.Authority = authority.Address;
            configure?.Invoke(options);
        },
        more);

    /// <summary>An app with static keys, which are first those of <see cref="SigningKey.First"/>.</summary>
    public static App WithKeys(Action<JwtBearerOptions>? configure = null, Action<ResolverBuilder<ApiGatewayRestResolver>>? more = null) => new(
        options =>
        {
            options.SigningKeys = [SigningKey.First.Json, SigningKey.Curve.Json];
            options.ValidIssuers = [Issuer];
            configure?.Invoke(options);
        },
        more);

    public Task<Answer> AskAsync(string? token) => SendAsync(token is null ? [] : [$"Bearer {token}"]);

    public Task<Answer> SendAsync(params string[] authorization) =>
        Events.AskAsync(Resolver, "api-gateway-rest.json", Invocation, "/me", [.. authorization.Select(value => ("Authorization", value))]);

    /// <summary>Sends a token that is not valid, and checks that the action doesn't run and that nobody sees the token.</summary>
    public async Task RejectsAsync(string token, string reason)
    {
        var runs = Runs;
        var answer = await AskAsync(token);
        Assert.Equal((401, $"Bearer error=\"invalid_token\", error_description=\"{reason}\""), (answer.Status, answer["WWW-Authenticate"]));
        Assert.Equal($$"""{"statusCode":401,"message":"{{reason}}"}""", answer.Body);
        Assert.Equal(runs, Runs);
        Assert.Contains(Invocation.Log, entry => entry.Contains(reason, StringComparison.Ordinal));
        Assert.All(token.Split('.').Where(part => part.Length > 8), part => Assert.DoesNotContain(Invocation.Log, entry => entry.Contains(part, StringComparison.Ordinal)));
    }

    public async Task AcceptsAsync(string token)
    {
        var answer = await AskAsync(token);
        Assert.Equal((200, "user-7"), (answer.Status, answer.Body));
    }
}

/// <summary>Sends the events of all sources, without the claims of an authorizer.</summary>
internal static class Events
{
    public static async Task<Answer> AskAsync(Resolver app, string file, TestContext invocation, string path, params (string Name, string Value)[] headers)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Events", file)))!.AsObject();
        json["requestContext"]!.AsObject().Remove("authorizer");
        json["requestContext"]!.AsObject().Remove("identity");
        var groups = headers.GroupBy(header => header.Name, header => header.Value).ToArray();
        json["headers"] = new JsonObject(groups.Select(group => KeyValuePair.Create(group.Key, (JsonNode?)group.Last())));
        if (json.ContainsKey("multiValueHeaders"))
        {
            json["multiValueHeaders"] = new JsonObject(groups.Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Select(value => (JsonNode)value)]))));
        }

        if (json["rawPath"] is not null)
        {
            (json["rawPath"], json["requestContext"]!["http"]!["path"], json["requestContext"]!["http"]!["method"]) = (path, path, "GET");
        }
        else
        {
            (json["path"], json["httpMethod"]) = (path, "GET");
        }

        using var request = new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString()));
        await using var response = await app.ResolveAsync(request, invocation);
        return new Answer((await JsonNode.ParseAsync(response))!.AsObject());
    }
}
