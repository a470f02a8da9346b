using System.Text;
using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>A body that the event has as text, which the Stream form reads without a string in between.</summary>
public sealed class TextBodyTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("caf\u00E9 \uD83D\uDE00", "caf\u00E9 \uD83D\uDE00")]
    [InlineData("\\u0063af\\u00e9\\n\\\"\\/\\\\\\ud83d\\ude00", "caf\u00E9\n\"/\\\uD83D\uDE00")]
    [InlineData("\uFEFFmarked", "\uFEFFmarked")]
    [InlineData("\\ufeffmarked", "\uFEFFmarked")]
    [InlineData("", null)]
    public async Task Text_and_bytes_of_a_body_are_the_same_in_both_forms(string written, string? text)
    {
        var results = new List<(string?, byte[]?)>();
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPost("/", (Request request) => results.Add((request.Body, request.BodyBytes)));
        await using var app = builder.Build();

        await app.ResolveAsync(Event(written), new TestContext());
        await app.ResolveAsync(new APIGatewayProxyRequest { HttpMethod = "POST", Path = "/", Body = text }, new TestContext());

        Assert.Equal(2, results.Count);
        Assert.All(results, result => Assert.Equal(text, result.Item1));
        Assert.All(results, result => Assert.Equal(text is null ? null : Encoding.UTF8.GetBytes(text), result.Item2));
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00 \\u0041")]
    public async Task An_unpaired_surrogate_fails_the_invocation(string written)
    {
        await using var app = Echo();

        await Assert.ThrowsAsync<InvalidEventException>(() => app.ResolveAsync(Event(written), new TestContext()));
    }

    [Fact]
    public async Task Bytes_that_are_not_utf_8_fail_the_invocation()
    {
        await using var app = Echo();
        var bytes = Event("a?b").ToArray();
        bytes[bytes.AsSpan().IndexOf((byte)'?')] = 0xFF;

        await Assert.ThrowsAsync<InvalidEventException>(() => app.ResolveAsync(new MemoryStream(bytes), new TestContext()));
    }

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("\uFEFF{\"a\":1}")]
    public async Task A_byte_order_mark_is_not_part_of_the_JSON(string body)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPost("/", (Request request) => request.Json<JsonElement>().GetProperty("a").GetInt32());
        await using var app = builder.Build();

        using var response = await JsonDocument.ParseAsync(await app.ResolveAsync(Event(JsonEncodedText.Encode(body).ToString()), new TestContext()));

        Assert.Equal("1", response.RootElement.GetProperty("body").GetString());
    }

    private static ApiGatewayRestResolver Echo()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPost("/", (Request request) => request.Body!);
        return builder.Build();
    }

    private static MemoryStream Event(string writtenBody) =>
        new(Encoding.UTF8.GetBytes($$"""{"httpMethod":"POST","path":"/","body":"{{writtenBody}}"}"""));
}
