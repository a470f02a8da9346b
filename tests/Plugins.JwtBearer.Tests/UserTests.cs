using System.Security.Claims;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.JwtBearer;

public sealed class UserTests
{
    [Fact]
    public async Task The_user_has_the_claims_of_the_token()
    {
        var app = App.WithKeys(options => options.NameClaimType = "name");
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(
            App.Issuer,
            """
            "name":"Lessa","scope":"orders:read  orders:write","cognito:groups":["admins","users"],"email_verified":true,"level":7,"share":0.5,
            "address":{"city":"Benden"},"nothing":null,"matrix":[[1,2]],"NAME":"other"
            """)));
        var user = app.User!;
        Assert.True(user.Identity is ClaimsIdentity { IsAuthenticated: true, AuthenticationType: "Bearer", Name: "Lessa" });
        Assert.Equal(["orders:read", "orders:write"], user.FindAll("scope").Select(claim => claim.Value));
        Assert.True(user.IsInRole("admins") && user.IsInRole("users") && !user.IsInRole("Admins"));
        Assert.Equal(("true", ClaimValueTypes.Boolean), (user.FindFirst("email_verified")!.Value, user.FindFirst("email_verified")!.ValueType));
        Assert.Equal(("7", ClaimValueTypes.Integer64), (user.FindFirst("level")!.Value, user.FindFirst("level")!.ValueType));
        Assert.Equal(("0.5", ClaimValueTypes.Double), (user.FindFirst("share")!.Value, user.FindFirst("share")!.ValueType));
        Assert.Equal("""{"city":"Benden"}""", user.FindFirst("address")!.Value);
        Assert.Equal(["1", "2"], user.FindAll("matrix").Select(claim => claim.Value));
        Assert.Null(user.FindFirst("nothing"));
        Assert.Equal("Lessa", Assert.Single(user.FindAll("name")).Value);
        Assert.All(user.Claims, claim => Assert.Equal(App.Issuer, claim.Issuer));
    }

    [Theory]
    [InlineData("\"username\":\"lessa\",\"roles\":[\"admins\"]", "lessa")]
    [InlineData("\"username\":\"f\",\"cognito:username\":\"lessa\",\"role\":\"admins\"", "lessa")]
    [InlineData("\"cognito:groups\":[\"admins\"],\"role\":\"users\"", "user-7")]
    public async Task The_usual_claims_are_the_name_and_the_roles(string claims, string name)
    {
        var app = App.WithKeys();
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(App.Issuer, claims)));
        Assert.Equal((name, true, false), (app.User!.Identity!.Name, app.User.IsInRole("admins"), app.User.IsInRole("users")));
    }

    [Fact]
    public async Task A_token_without_an_audience_is_for_its_client()
    {
        var app = App.WithKeys(options => (options.Audience, options.ValidAudiences) = (null, ["payments", "orders"]));
        await app.AcceptsAsync(SigningKey.First.Token($$"""{"iss":"{{App.Issuer}}","client_id":"orders","sub":"user-7","exp":{{Jwt.InMinutes(5)}}}"""));
        await app.AcceptsAsync(SigningKey.First.Token($$"""{"iss":"{{App.Issuer}}","aud":["x","payments"],"sub":"user-7","exp":{{Jwt.InMinutes(5)}}}"""));
    }

    [Fact]
    public async Task The_user_is_set_before_behaviors_of_the_app_run()
    {
        var seen = new List<string?>();
        var app = App.WithKeys(more: builder => builder.Use((request, next) =>
        {
            seen.Add(request.User.FindFirst("sub")?.Value);
            return next(request);
        }));
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(App.Issuer)));
        await app.AskAsync("invalid");
        Assert.Equal(["user-7"], seen);
    }

    [Fact]
    public async Task An_invalid_token_returns_401_for_a_path_without_a_route_too()
    {
        var app = App.WithKeys();
        Assert.Equal(401, (await app.Resolver.AskAsync("GET", "/nowhere", ("Authorization", "Bearer invalid"))).Status);
        Assert.Equal(404, (await app.Resolver.AskAsync("GET", "/nowhere")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Preflight_requests_pass_and_errors_have_the_CORS_headers(bool isCorsFirst)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        _ = isCorsFirst ? builder.UseCors() : builder;
        builder.UseJwtBearer(options => (options.SigningKeys, options.ValidIssuers, options.Audience) = ([SigningKey.First.Json], [App.Issuer], "orders"));
        _ = isCorsFirst ? builder : builder.UseCors();
        builder.MapPut("/me", () => "me");
        var app = builder.Build();
        var preflight = await app.AskAsync("OPTIONS", "/me", ("Origin", "https://a.example"), ("Access-Control-Request-Method", "PUT"), ("Authorization", "Bearer invalid"));
        Assert.Equal((204, "OPTIONS,PUT"), (preflight.Status, preflight["Access-Control-Allow-Methods"]));
        var answer = await app.AskAsync("PUT", "/me", ("Origin", "https://a.example"), ("Authorization", "Bearer invalid"));
        Assert.Equal((401, "*"), (answer.Status, answer["Access-Control-Allow-Origin"]));
    }

    [Fact]
    public async Task Errors_have_the_format_of_the_app()
    {
        var problems = App.WithKeys(more: builder => builder.UseProblemDetails());
        var answer = await problems.AskAsync("invalid");
        Assert.Equal((401, "application/problem+json", true), (answer.Status, answer["Content-Type"], answer["WWW-Authenticate"]!.Contains("invalid_token", StringComparison.Ordinal)));

        var handled = App.WithKeys(more: builder => builder.OnException<UnauthorizedException>((_, _) => Response.Text("sign in", 401)));
        Assert.Equal("sign in", (await handled.AskAsync("invalid")).Body);
    }

    [Fact]
    public async Task Tokens_of_an_HTTP_API_are_validated()
    {
        var app = App.WithKeys();
        var http = app.Resolver.As<ApiGatewayHttpResolver>();
        Assert.Equal("user-7", (await Events.AskAsync(http, "http-api-2.0.json", new(), "/me", ("authorization", $"Bearer {SigningKey.First.Token(Jwt.Payload(App.Issuer))}"))).Body);
        Assert.Equal(401, (await Events.AskAsync(http, "http-api-2.0.json", new(), "/me", ("authorization", "Bearer invalid"))).Status);
    }

    [Fact]
    public async Task No_log_entry_of_any_level_and_no_response_has_a_part_of_a_token()
    {
        await using var authority = new Authority(SigningKey.First);
        using var provider = new CapturingProvider();
        var app = App.Behind(authority, more: builder =>
        {
            builder.Logging.AddProvider(provider).SetMinimumLevel(LogLevel.Trace);
            builder.UseProblemDetails();
        });
        var valid = SigningKey.First.Token(Jwt.Payload(authority.Address, "\"secret\":\"claim-of-the-token\""));
        var parts = valid.Split('.');
        string[] tokens =
        [
            valid,
            $"{valid}=",
            $"{parts[0]}.{parts[1]}.",
            $"{parts[1]}.{parts[1]}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.{Jwt.Encode("another signature")}",
            SigningKey.Second.Token(Jwt.Payload(authority.Address, "\"secret\":\"claim-of-the-token\"")),
            SigningKey.First.Token(Jwt.Payload("https://claim-of-the-token.example")),
            SigningKey.First.Token($$"""{"iss":"{{authority.Address}}","aud":"claim-of-the-token","exp":{{Jwt.InMinutes(5)}}}"""),
            SigningKey.First.Token(Jwt.Payload(authority.Address, "\"a\":\"claim-of-the-token\\ud800\"")),
            SigningKey.First.Token($$"""{"alg":"RS256","kid":"first","typ":"claim-of-the-token"}""", "[]"),
            SigningKey.First.Token("""{"alg":"claim-of-the-token"}""", "{}"),
        ];
        foreach (var token in tokens)
        {
            var answer = await app.AskAsync(token);
            AssertHasNothingOf(token, answer.Body + answer["WWW-Authenticate"]);
        }

        Assert.NotEmpty(provider.Entries);
        foreach (var token in tokens)
        {
            AssertHasNothingOf(token, string.Join('\n', provider.Entries.Concat(app.Invocation.Log)));
        }
    }

    private static void AssertHasNothingOf(string token, string text)
    {
        Assert.DoesNotContain("claim-of-the-token", text, StringComparison.Ordinal);
        Assert.All(token.Split('.').Where(part => part.Length > 0), part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
    }

    private sealed class CapturingProvider : ILoggerProvider, ILogger
    {
        public List<string> Entries { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Entries)
            {
                Entries.Add($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
