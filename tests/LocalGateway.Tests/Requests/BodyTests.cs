using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace LambdaEventHandler.Gateway;

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
        await using var gateway = await TestGateway.PlayAsync(source);

        await PostAsync(gateway, Encoding.UTF8.GetBytes("grüße"), type);

        Assert.Equal(isBase64, gateway.Event["isBase64Encoded"]!.GetValue<bool>());
        Assert.Equal(isBase64 ? "Z3LDvMOfZQ==" : "grüße", gateway.Event["body"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("rest")]
    [InlineData("alb")]
    public async Task Binary_bytes_are_kept_regardless_of_their_content_type(string source)
    {
        await using var gateway = await TestGateway.PlayAsync(source);

        await PostAsync(gateway, [0xE9, 0x00, 0xFF], "text/plain");

        Assert.True(gateway.Event["isBase64Encoded"]!.GetValue<bool>());
        Assert.Equal([0xE9, 0x00, 0xFF], Convert.FromBase64String(gateway.Event["body"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_compressed_body_is_base64()
    {
        await using var gateway = await TestGateway.PlayAsync("alb");

        await PostAsync(gateway, "{}"u8.ToArray(), "application/json", "gzip");

        Assert.True(gateway.Event["isBase64Encoded"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("rest", 10 * 1024 * 1024 + 1, """{"message":"Request Too Long"}""")]
    [InlineData("rest", 6 * 1024 * 1024, """{"message":"Request Too Long"}""")]
    [InlineData("http", 6 * 1024 * 1024, """{"message":"Request Entity Too Large"}""")]
    [InlineData("alb", 1024 * 1024 + 1, "<h1>413 Request Entity Too Large</h1>")]
    public async Task A_request_over_the_limit_of_the_service_does_not_reach_the_function(string source, int length, string answer)
    {
        await using var gateway = await TestGateway.PlayAsync(source);

        using var response = await PostAsync(gateway, new byte[length], "text/plain");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains(answer, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, gateway.Invocations);
    }

    [Fact]
    public async Task A_chunked_body_is_complete_and_has_its_length()
    {
        await using var gateway = await TestGateway.PlayAsync("http");

        await gateway.SendAsync("POST / HTTP/1.1\nHost: example.com\nConnection: close\nTransfer-Encoding: chunked\nContent-Type: text/plain\n\n3\nabc\n2\nde\n0\n\n");

        Assert.Equal("abcde", gateway.Event["body"]!.GetValue<string>());
        Assert.Equal("5", gateway.Event["headers"]!["content-length"]!.GetValue<string>());
        Assert.Null(gateway.Event["headers"]!["transfer-encoding"]);
    }

    private static async Task<HttpResponseMessage> PostAsync(TestGateway gateway, byte[] body, string? type, string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return await gateway.Client.PostAsync(new Uri("/", UriKind.Relative), content);
    }
}
