using System.Text;

namespace LambdaEventHandler.Emulation;

public sealed class BodyTests
{
    private static readonly string[] Sources = ["rest", "http", "url", "alb", "alb-multi"];

    public static TheoryData<string, string?, bool> Types()
    {
        var types = new TheoryData<string, string?, bool>();
        foreach (var source in Sources)
        {
            types.Add(source, "text/plain; charset=utf-8", false);
            types.Add(source, "application/json", false);
            types.Add(source, "Application/XML", false);
            types.Add(source, null, false);
            types.Add(source, "image/png", true);
            types.Add(source, "application/octet-stream", true);
            types.Add(source, "application/x-www-form-urlencoded", source != "rest");
            types.Add(source, "application/problem+json", source != "rest");
        }

        return types;
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_body_is_text_or_base64_by_its_type(string source, string? type, bool isBase64)
    {
        var service = new TestService(source);

        await PostAsync(service, Encoding.UTF8.GetBytes("grüße"), type);

        Assert.Equal(isBase64, service.Event["isBase64Encoded"]!.GetValue<bool>());
        Assert.Equal(isBase64 ? "Z3LDvMOfZQ==" : "grüße", service.Event["body"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("rest")]
    [InlineData("alb")]
    public async Task Binary_bytes_are_kept_regardless_of_their_content_type(string source)
    {
        var service = new TestService(source);

        await PostAsync(service, [0xE9, 0x00, 0xFF], "text/plain");

        Assert.True(service.Event["isBase64Encoded"]!.GetValue<bool>());
        Assert.Equal([0xE9, 0x00, 0xFF], Convert.FromBase64String(service.Event["body"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_compressed_body_is_base64()
    {
        var service = new TestService("alb");

        await PostAsync(service, "{}"u8.ToArray(), "application/json", "gzip");

        Assert.True(service.Event["isBase64Encoded"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("rest", 10 * 1024 * 1024 + 1, """{"message":"Request Too Long"}""")]
    [InlineData("rest", 6 * 1024 * 1024, """{"message":"Request Too Long"}""")]
    [InlineData("http", 6 * 1024 * 1024, """{"message":"Request Entity Too Large"}""")]
    [InlineData("alb", 1024 * 1024 + 1, "<h1>413 Request Entity Too Large</h1>")]
    public async Task A_request_over_the_limit_of_the_service_does_not_reach_the_function(string source, int length, string answer)
    {
        var service = new TestService(source);

        var exchange = await PostAsync(service, new byte[length], "text/plain");

        Assert.Equal(413, exchange.Response.StatusCode);
        Assert.Contains(answer, exchange.Text(), StringComparison.Ordinal);
        Assert.Equal(0, service.Invocations);
    }

    private static Task<Exchange> PostAsync(TestService service, byte[] body, string? type, string? encoding = null) =>
        service.PostAsync(body, [.. type is null ? [] : (string[])[$"Content-Type: {type}"], .. encoding is null ? [] : (string[])[$"Content-Encoding: {encoding}"]]);
}
