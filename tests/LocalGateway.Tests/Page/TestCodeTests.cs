namespace LambdaEventHandler.Gateway;

/// <summary>The methods of <see cref="Shop.CopiedTest"/> are run as tests, so what the page copies compiles and passes.</summary>
public sealed class TestCodeTests
{
    [Fact]
    public async Task A_request_with_a_body_headers_a_stage_and_a_user_becomes_a_test()
    {
        await using var gateway = await TestGateway.ShowAsync(
            "rest", Shop.Function.Configure, "dev", _ => new FileUser("claims.json", new AuthorizedUser(AuthorizerKind.Jwt, [new("sub", "lessa"), new("scope", "orders:write")])));

        await gateway.AskPageAsync("send", new
        {
            method = "POST",
            target = "/dev/orders?page=2&token=abc",
            headers = "Authorization: Bearer abc\nX-Shop: north\nContent-Type: application/json\nUser-Agent: test\nSec-Fetch-Mode: cors",
            body = """{"item":"tea","note":"a \\ b"}""",
        });

        await AssertCopiedAsync(gateway);
    }

    [Fact]
    public async Task Quotes_and_control_characters_are_escaped()
    {
        await using var gateway = await TestGateway.ShowAsync("rest", Shop.Function.Configure);

        await gateway.AskPageAsync("send", new { method = "GET", target = "/text" });

        await AssertCopiedAsync(gateway);
    }

    private static async Task AssertCopiedAsync(TestGateway gateway)
    {
        var code = (string)(await gateway.AskPageAsync("invocations/1"))["test"]!;
        using var reader = new StreamReader(typeof(TestCodeTests).Assembly.GetManifestResourceStream("CopiedTest.cs")!);
        var indented = string.Join('\n', code.TrimEnd().Split('\n').Select(line => line.Length == 0 ? "" : $"    {line}"));

        var copied = (await reader.ReadToEndAsync()).ReplaceLineEndings("\n");
        var start = copied.IndexOf($"    [Fact]\n{indented.Split('\n')[1]}", StringComparison.Ordinal);

        Assert.Equal(copied[start..(copied.IndexOf("\n    }", start, StringComparison.Ordinal) + 6)], indented);
    }
}
