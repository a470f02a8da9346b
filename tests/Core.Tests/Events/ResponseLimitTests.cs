using System.Text;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.Events;

public sealed class ResponseLimitTests
{
    public static TheoryData<string, bool, int> Sources
    {
        get
        {
            var cases = new TheoryData<string, bool, int>();
            foreach (var isTyped in new[] { false, true })
            {
                cases.Add("REST API", isTyped, 6 * 1024 * 1024);
                cases.Add("HTTP API", isTyped, 6 * 1024 * 1024);
                cases.Add("ALB, single values", isTyped, 1024 * 1024);
                cases.Add("ALB, several values", isTyped, 1024 * 1024);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Text_is_sent_up_to_the_limit(string source, bool isTyped, int limit)
    {
        var envelope = await SizeOf(source, isTyped, Text(0));

        await AssertSent(source, isTyped, Text(limit - envelope), limit);
        await AssertReplaced(source, isTyped, Text(limit - envelope + 1), limit, limit + 1);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Bytes_are_counted_after_base64(string source, bool isTyped, int limit)
    {
        var envelope = await SizeOf(source, isTyped, Bytes(0));
        var most = (limit - envelope) / 4 * 3;

        await AssertSent(source, isTyped, Bytes(most), envelope + most / 3 * 4);
        await AssertReplaced(source, isTyped, Bytes(most + 1), limit, envelope + most / 3 * 4 + 4);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task The_size_of_text_is_that_of_its_JSON(string source, bool isTyped, int limit)
    {
        var envelope = await SizeOf(source, isTyped, Text(0));
        var most = (limit - envelope) / 6;

        await AssertSent(source, isTyped, () => new string('\u0001', most), envelope + most * 6);
        await AssertReplaced(source, isTyped, () => new string('\u0001', most + 1), limit, envelope + most * 6 + 6);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Headers_and_cookies_count_too(string source, bool isTyped, int limit)
    {
        var answer = await Ask(source, isTyped, () => new Response { Body = "small", Headers = { ["X-Large"] = new string('a', limit) } });
        AssertReplacement(answer, limit);

        answer = await Ask(source, isTyped, () => new Response { Body = "small", Cookies = { "a=" + new string('a', limit) } });
        AssertReplacement(answer, limit);
    }

    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public async Task A_response_that_is_too_large_is_logged_and_the_error_has_CORS_headers(string sourceName)
    {
        var context = new TestContext();
        var source = TestSource.Of(sourceName);
        var app = App(() => new Response
        {
            Body = new string('a', 7 * 1024 * 1024),
            Headers = { ["Access-Control-Allow-Origin"] = "*", ["Vary"] = "Origin", ["X-Other"] = "gone" },
        });

        var answer = await source.Ask(app, new SentRequest("GET", "/"), context);

        var headers = (answer["headers"] ?? answer["multiValueHeaders"])!.AsObject();
        Assert.Equal(["Access-Control-Allow-Origin", "Content-Type", "Vary"], headers.Select(header => header.Key).Order(StringComparer.Ordinal));
        var entry = Assert.Single(context.Log);
        Assert.StartsWith("Error: ", entry, StringComparison.Ordinal);
        Assert.Contains(source is AlbSource ? "1048576" : "6291456", entry, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public async Task A_response_that_is_too_large_is_not_cached(string sourceName)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/", () => new byte[7 * 1024 * 1024]).With(new CacheControlAttribute("max-age=600"));

        var answer = await TestSource.Of(sourceName).Ask(builder.Build(), new SentRequest("GET", "/"));

        var headers = (answer["headers"] ?? answer["multiValueHeaders"])!;
        Assert.Contains("no-cache", headers["Cache-Control"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private static Func<object?> Text(int length) => () => new string('a', length);

    private static Func<object?> Bytes(int length) => () => new byte[length];

    private static async Task<int> SizeOf(string source, bool isTyped, Func<object?> action) => Size(await Ask(source, isTyped, action));

    private static async Task AssertSent(string source, bool isTyped, Func<object?> action, int size)
    {
        var answer = await Ask(source, isTyped, action);
        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.Equal(size, Size(answer));
    }

    private static async Task AssertReplaced(string source, bool isTyped, Func<object?> action, int limit, int size)
    {
        var answer = await Ask(source, isTyped, action);
        AssertReplacement(answer, limit);
        Assert.Contains($"has {size} bytes", (string)answer["body"]!, StringComparison.Ordinal);
    }

    private static void AssertReplacement(JsonObject answer, int limit)
    {
        Assert.Equal(500, (int)answer["statusCode"]!);
        Assert.Contains($"more than the {limit}", (string)answer["body"]!, StringComparison.Ordinal);
        Assert.False((bool)answer["isBase64Encoded"]!);
    }

    private static int Size(JsonObject answer) => Encoding.UTF8.GetByteCount(answer.ToJsonString(Relaxed));

    private static Task<JsonObject> Ask(string sourceName, bool isTyped, Func<object?> action)
    {
        var source = TestSource.Of(sourceName);
        var sent = source.ToEvent(new SentRequest("GET", "/"));
        return isTyped ? source.AskTyped(App(action), sent) : source.AskJson(App(action), sent);
    }

    private static ApiGatewayRestResolver App(Func<object?> action)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/", action);
        return builder.Build();
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
