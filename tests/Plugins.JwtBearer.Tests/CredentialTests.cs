namespace LambdaEventHandler.JwtBearer;

public sealed class CredentialTests
{
    private static readonly string Token = SigningKey.First.Token(Jwt.Payload(App.Issuer));
    private readonly App _app = App.WithKeys();

    [Fact]
    public async Task A_request_without_a_token_is_anonymous()
    {
        var answer = await _app.AskAsync(null);
        Assert.Equal((200, "anonymous", null), (answer.Status, answer.Body, answer["WWW-Authenticate"]));
        Assert.False(_app.User!.Identity!.IsAuthenticated);
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Digest username=\"user\", realm=\"x\"")]
    [InlineData("BearerToken {0}")]
    [InlineData("Bearer-{0}")]
    [InlineData("{0}")]
    [InlineData("Token {0}")]
    [InlineData("")]
    public async Task Another_scheme_is_not_read_so_that_the_request_is_anonymous(string value)
    {
        var answer = await _app.SendAsync(value.Replace("{0}", Token, StringComparison.Ordinal));
        Assert.Equal((200, "anonymous"), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("Bearer {0}")]
    [InlineData("bearer {0}")]
    [InlineData("BEARER {0}")]
    [InlineData("Bearer    {0}")]
    [InlineData("  Bearer {0} ")]
    [InlineData("\tBearer {0}\t")]
    public async Task The_scheme_is_not_case_sensitive_and_spaces_around_the_token_are_ignored(string value)
    {
        var answer = await _app.SendAsync(value.Replace("{0}", Token, StringComparison.Ordinal));
        Assert.Equal((200, "user-7"), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("Bearer", "The Authorization header has no token")]
    [InlineData("Bearer   ", "The Authorization header has no token")]
    [InlineData("Bearer\t{0}", "The Authorization header is malformed")]
    [InlineData("Bearer={0}", "The Authorization header is malformed")]
    [InlineData("Bearer:{0}", "The Authorization header is malformed")]
    [InlineData("Bearer {0},Bearer {0}", "The request has several credentials")]
    [InlineData("Bearer {0}, Basic dXNlcjpwYXNz", "The request has several credentials")]
    [InlineData("Basic dXNlcjpwYXNz,Bearer {0}", "The request has several credentials")]
    [InlineData("Basic dXNlcjpwYXNz, x, bearer {0}", "The request has several credentials")]
    public async Task A_malformed_header_returns_400(string value, string reason)
    {
        var answer = await _app.SendAsync(value.Replace("{0}", Token, StringComparison.Ordinal));
        Assert.Equal((400, $"Bearer error=\"invalid_request\", error_description=\"{reason}\""), (answer.Status, answer["WWW-Authenticate"]));
        Assert.Equal($$"""{"statusCode":400,"message":"{{reason}}"}""", answer.Body);
        Assert.Equal(0, _app.Runs);
    }

    [Fact]
    public async Task Two_Authorization_headers_return_400()
    {
        foreach (var values in new[] { [$"Bearer {Token}", $"Bearer {Token}"], new[] { $"Bearer {Token}", "Basic dXNlcjpwYXNz" }, ["Basic dXNlcjpwYXNz", $"Bearer {Token}"] })
        {
            Assert.Equal(400, (await _app.SendAsync(values)).Status);
        }

        Assert.Equal(0, _app.Runs);
        Assert.Equal(200, (await _app.SendAsync("Basic a", "Basic b")).Status);
    }

    [Theory]
    [InlineData("Bearer \"{0}\"")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer Bearer {0}")]
    [InlineData("Bearer \u00a0{0}")]
    public async Task Anything_else_in_the_header_is_not_a_token(string value)
    {
        var answer = await _app.SendAsync(value.Replace("{0}", Token, StringComparison.Ordinal));
        Assert.Equal((401, 0), (answer.Status, _app.Runs));
    }

    [Fact]
    public async Task A_token_in_another_header_is_not_read()
    {
        var answer = await Events.AskAsync(_app.Resolver, "api-gateway-rest.json", new(), "/me", ("access_token", Token), ("X-Access-Token", $"Bearer {Token}"));
        Assert.Equal("anonymous", answer.Body);
    }
}
