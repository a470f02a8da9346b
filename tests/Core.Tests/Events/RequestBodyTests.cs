using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Events;

public sealed class RequestBodyTests
{
    [Theory]
    [InlineData(null, "utf-8")]
    [InlineData("text/plain", "utf-8")]
    [InlineData("text/plain; charset=utf-8", "utf-8")]
    [InlineData("text/plain; charset=\"UTF-8\"", "utf-8")]
    [InlineData("text/plain; charset=iso-8859-1", "iso-8859-1")]
    [InlineData("text/plain;Charset=ISO-8859-1; format=flowed", "iso-8859-1")]
    [InlineData("text/plain; charset=utf-16", "utf-16")]
    public async Task Bytes_are_decoded_with_the_charset_of_the_content_type(string? contentType, string charset)
    {
        Assert.Equal("hällo", await BodyOf(Encoding.GetEncoding(charset).GetBytes("hällo"), contentType));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_is_not_part_of_the_text(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);

        Assert.Equal("hällo", await BodyOf([.. encoding.Preamble, .. encoding.GetBytes("hällo")], $"text/plain; charset={charset}"));
    }

    [Fact]
    public async Task JSON_is_read_with_the_charset_of_the_content_type()
    {
        var body = Encoding.Unicode.GetBytes("""{"name":"hällo"}""");

        var answer = await Post(request => request.Json<Dictionary<string, string>>()!["name"], Convert.ToBase64String(body), "application/json; charset=utf-16");

        Assert.Equal("hällo", (string?)answer["body"]);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("aGVsbG8")]
    public async Task A_body_that_is_not_valid_base64_returns_400(string body)
    {
        var answer = await Post(request => request.Body, body, contentType: null);

        Assert.Equal(400, (int)answer["statusCode"]!);
        Assert.Contains("The request body is not valid base64, although the event says that it is.", (string)answer["body"]!, StringComparison.Ordinal);
    }

    private static async Task<string?> BodyOf(byte[] bytes, string? contentType) =>
        (string?)(await Post(request => request.Body, Convert.ToBase64String(bytes), contentType))["body"];

    private static Task<JsonObject> Post(Func<Request, object?> action, string body, string? contentType)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPost("/", action);
        return TestSource.Of("REST API").Ask(builder.Build(), new SentRequest("POST", "/")
        {
            Headers = contentType is null ? [] : [("Content-Type", contentType)],
            Body = body,
            IsBase64Encoded = true,
        });
    }
}
