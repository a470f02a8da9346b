using System.Text;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

public sealed class GatewayUserTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("rest", "authorizer", """{"claims":{"sub":"lessa","cognito:groups":"a,b","age":"7","address":"{\u0022city\u0022:\u0022x\u0022}"}}""")]
    [InlineData("http-1.0", "authorizer", """{"claims":{"sub":"lessa","cognito:groups":"[a b]","age":"7","address":"{\u0022city\u0022:\u0022x\u0022}"},"scopes":null}""")]
    [InlineData("http", "authorizer", """{"jwt":{"claims":{"sub":"lessa","cognito:groups":"[a b]","age":"7","address":"{\u0022city\u0022:\u0022x\u0022}"},"scopes":null}}""")]
    public async Task Every_request_has_the_claims_of_the_file(string source, string member, string expected)
    {
        await File.WriteAllTextAsync(_file, """{"sub":"lessa","cognito:groups":["a","b"],"age":7,"none":null,"address":{"city":"x"}}""");
        await using var gateway = await TestGateway.PlayAsync(source, user: service => FileUser.Read(_file, service));

        await gateway.GetAsync("/hello");

        Assert.Equal(expected, gateway.Event["requestContext"]![member]!.ToJsonString());
    }

    [Fact]
    public async Task A_Function_URL_has_the_IAM_identity_of_the_file()
    {
        await File.WriteAllTextAsync(_file, """{"userArn":"arn:aws:iam::1:user/lessa"}""");
        await using var gateway = await TestGateway.PlayAsync("url", user: service => FileUser.Read(_file, service));

        await gateway.GetAsync("/hello");

        Assert.Equal("arn:aws:iam::1:user/lessa", (string?)gateway.Event["requestContext"]!["authorizer"]!["iam"]!["userArn"]);
    }

    [Theory]
    [InlineData("rest", "[]", "is not a JSON object of claims")]
    [InlineData("rest", "{", "is not a JSON object of claims")]
    [InlineData("rest", """{"sub":"\ud800"}""", "is not a JSON object of claims")]
    [InlineData("url", """{"email":"x"}""", "cannot send the claims email")]
    public async Task A_file_that_no_authorizer_could_send_is_a_user_error(string source, string json, string problem)
    {
        await File.WriteAllTextAsync(_file, json);

        var error = Assert.Throws<UserErrorException>(() => FileUser.Read(_file, FrontServices.Create(source, null)));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_claims_of_a_bearer_token_are_decoded_without_its_signature()
    {
        await using var gateway = await TestGateway.PlayAsync("http", user: TokenUser.For);

        await gateway.GetAsync("/hello", $"Authorization: bearer e30.{Encode("""{"sub":"lessa","scope":"a b"}""")}.");

        Assert.Equal("""{"sub":"lessa","scope":"a b"}""", gateway.Event["requestContext"]!["authorizer"]!["jwt"]!["claims"]!.ToJsonString());
        Assert.Empty(gateway.Errors);
    }

    [Theory]
    [InlineData("Bearer x", true)]
    [InlineData("Bearer a.b", true)]
    [InlineData("Bearer a.!.c", true)]
    [InlineData("Bearer a.W10.c", true)]
    [InlineData("Bearer a.ew.c", true)]
    [InlineData("Basic e30.e30.e30", false)]
    [InlineData("Bearer", false)]
    public async Task Without_a_token_the_request_is_anonymous(string header, bool warns)
    {
        await using var gateway = await TestGateway.PlayAsync("http", user: TokenUser.For);

        await gateway.GetAsync("/hello", $"Authorization: {header}");

        Assert.Null(gateway.Event["requestContext"]!["authorizer"]);
        Assert.Equal(warns, gateway.Errors.Contains("The bearer token is not a JWT", StringComparison.Ordinal));
        Assert.DoesNotContain(header, gateway.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gateway_warns_that_it_validates_no_token()
    {
        using var console = new TestConsole();
        using var end = new CancellationTokenSource();
        var running = console.RunAsync(() => HelloApp.App, end.Token, "--port", "0", "--jwt");
        while (!console.Output.Contains("Routes:", StringComparison.Ordinal))
        {
            await Task.Delay(10);
        }

        await end.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Contains("WARNING: --jwt decodes bearer tokens without validating them", console.Errors, StringComparison.Ordinal);
    }

    private static string Encode(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
