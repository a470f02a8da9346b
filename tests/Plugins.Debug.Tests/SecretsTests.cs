using System.Text;

namespace LambdaEventHandler.Debugging;

public sealed class SecretsTests
{
    private const string Event = """
        {"version":"2.0","rawPath":"/login","rawQueryString":"page=2&access_token=swordfish&a%70ikey=swordfish","cookies":["session=swordfish"],
        "headers":{"authorization":"Bearer swordfish","x-api-key":"swordfish","x-amz-security-token":"swordfish","proxy-authorization":"swordfish","x-amzn-oidc-data":"swordfish","accept":"text/html"},
        "queryStringParameters":{"page":"2","access_token":"swordfish"},
        "requestContext":{"http":{"method":"POST"},"identity":{"apiKey":"swordfish"},"authorizer":{"lambda":{"refreshToken":"swordfish","token_use":"id"}}},
        "body":"BODY","isBase64Encoded":BASE64}
        """;

    [Theory]
    [InlineData("""{\"user\":\"lessa\",\"password\":\"swordfish\",\"nested\":[{\"clientSecret\":{\"value\":\"swordfish\"}}]}""", "false", "\"user\": \"lessa\"")]
    [InlineData("user=lessa&password=swordfish", "false", "user=lessa&password=(hidden)")]
    [InlineData("c3dvcmRmaXNo", "true", "(12 characters of base64)")]
    public async Task Tokens_cookies_and_passwords_are_hidden(string body, string isBase64, string kept)
    {
        var log = await LogAsync(body, isBase64, showsSecrets: false);

        Assert.DoesNotContain("swordfish", log, StringComparison.Ordinal);
        Assert.DoesNotContain("c3dvcmRmaXNo", log, StringComparison.Ordinal);
        Assert.Contains(kept, log, StringComparison.Ordinal);
        Assert.Contains("\"rawQueryString\": \"page=2&access_token=(hidden)&a%70ikey=(hidden)\"", log, StringComparison.Ordinal);
        Assert.Contains("\"accept\": \"text/html\"", log, StringComparison.Ordinal);
        Assert.Contains("\"token_use\": \"id\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_logged_if_the_app_says_so()
    {
        var log = await LogAsync("password=swordfish", "false", showsSecrets: true);

        Assert.Equal(16, log.Split("swordfish").Length);
        Assert.DoesNotContain("(hidden)", log, StringComparison.Ordinal);
    }

    private static async Task<string> LogAsync(string body, string isBase64, bool showsSecrets)
    {
        var builder = ApiGatewayHttpResolver.CreateBuilder().UseDebug(true, options => options.ShowSecrets = showsSecrets);
        builder.MapPost("/login", () =>
        {
            var response = Response.Json(new { accessToken = "swordfish" });
            response.Cookies.Add("session=swordfish");
            response.Headers["X-Auth-Token"] = "swordfish";
            return response;
        });
        using var request = new MemoryStream(Encoding.UTF8.GetBytes(Event.Replace("BODY", body, StringComparison.Ordinal).Replace("BASE64", isBase64, StringComparison.Ordinal)));
        var invocation = new TestContext();

        await builder.Build().ResolveAsync(request, invocation);

        return string.Join('\n', invocation.Log);
    }
}
