using System.Text;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Debugging;

public sealed class DebugLogTests
{
    private const string Debug = "Debug: LambdaEventHandler.Debug: ";

    [Fact]
    public async Task Event_and_response_are_logged_without_logging_configuration()
    {
        var invocation = new TestContext();
        await Apps.InDebugMode().AskAsync(invocation, "GET", "/ok", ("X-Trace", "größe 漢字"));
        Assert.Collection(
            invocation.Log,
            entry =>
            {
                Assert.StartsWith($"{Debug}Event {{\n  \"resource\"", entry, StringComparison.Ordinal);
                Assert.Contains("\n    \"X-Trace\": \"größe 漢字\"\n", entry, StringComparison.Ordinal);
            },
            entry => Assert.Equal(
                Debug + """
                Response {
                  "statusCode": 200,
                  "headers": {
                    "Content-Type": "application/json",
                    "Access-Control-Allow-Origin": "*"
                  },
                  "body": {
                    "name": "lessa",
                    "tags": [
                      1,
                      2
                    ]
                  }
                }
                """,
                entry));
    }

    [Fact]
    public async Task A_provider_of_the_app_receives_the_entries()
    {
        var log = new CapturedLog();
        var builder = Apps.Builder().UseDebug(true);
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Warning);
        var invocation = new TestContext();
        await builder.Build().AskAsync(invocation, "GET", "/ok");
        Assert.Equal([LogLevel.Warning, LogLevel.Debug, LogLevel.Debug], log.Entries.Select(entry => entry.Level));
        Assert.All(log.Entries, entry => Assert.Equal("LambdaEventHandler.Debug", entry.Category));
        Assert.Empty(invocation.Log);
    }

    [Fact]
    public async Task Without_debug_mode_nothing_is_logged()
    {
        var invocation = new TestContext();
        await Apps.Builder().UseDebug(false).Build().AskAsync(invocation, "GET", "/ok");
        Assert.Empty(invocation.Log);
    }

    [Fact]
    public void One_warning_is_logged_at_startup()
    {
        var log = new CapturedLog();
        var builder = Apps.Builder().UseDebug(true);
        builder.Logging.AddProvider(log);
        builder.Build();
        var (level, category, text) = Assert.Single(log.Entries);
        Assert.Equal((LogLevel.Warning, "LambdaEventHandler.Debug"), (level, category));
        Assert.StartsWith("Debug mode is on", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_has_the_exception_that_the_client_sees()
    {
        var invocation = new TestContext();
        await Apps.InDebugMode().AskAsync(invocation, "GET", "/broken");
        Assert.Contains(invocation.Log, entry => entry.StartsWith("Error:", StringComparison.Ordinal) && entry.Contains("engine failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\\\"a\\\":[1,2]}", "\"body\": {\n    \"a\": [")]
    [InlineData("[]", "\"body\": []")]
    [InlineData("{not json", "\"body\": \"{not json\"")]
    [InlineData("plain", "\"body\": \"plain\"")]
    [InlineData("", "\"body\": \"\"")]
    [InlineData("line\\r\\nERROR: forged", "\"body\": \"line\\r\\nERROR: forged\"")]
    [InlineData("next\\u2028\\u0085\\u000b", "\"body\": \"next\\u2028\\u0085\\u000B\"")]
    [InlineData("\\ud800", "not valid Unicode")]
    public async Task A_body_of_any_type_cannot_forge_lines(string body, string logged)
    {
        var invocation = new TestContext();
        var app = Apps.InDebugMode();
        using var request = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"path":"/ok","httpMethod":"PUT","body":"{{body}}"}"""));
        await app.ResolveAsync(request, invocation);
        Assert.Equal(2, invocation.Log.Count);
        Assert.Contains(logged, invocation.Log[0], StringComparison.Ordinal);
        Assert.DoesNotContain(invocation.Log, entry => entry.AsSpan().ContainsAny("\r\u0085\u2028\u000b"));
    }

    [Fact]
    public async Task A_deep_body_is_logged_as_text()
    {
        var invocation = new TestContext();
        var deep = string.Concat(Enumerable.Repeat("[", 5000));
        using var request = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"path":"/ok","httpMethod":"PUT","body":"{{deep}}"}"""));
        await Apps.InDebugMode().ResolveAsync(request, invocation);
        Assert.Contains($"\"body\": \"{deep}\"", invocation.Log[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_size_of_bytes_is_logged()
    {
        var builder = Apps.Builder().UseCompression().UseDebug(true);
        builder.MapGet("/png", () => Response.Binary(new byte[7], "image/png"));
        builder.MapGet("/zipped", () => new string('x', 2000)).With(new CompressAttribute());
        var app = builder.Build();
        var invocation = new TestContext();
        await app.AskAsync(invocation, "GET", "/png");
        var zipped = await app.AskAsync(invocation, "GET", "/zipped", ("Accept-Encoding", "gzip"));
        Assert.Contains("\"body\": \"(7 bytes)\"", invocation.Log[1], StringComparison.Ordinal);
        Assert.Contains($"\"body\": \"(gzip, {zipped.Bytes.Length} bytes)\"", invocation.Log[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_and_several_values_are_logged()
    {
        var builder = Apps.Builder().UseDebug(true, debug => debug.ShowSecrets = true);
        builder.MapGet("/login", () =>
        {
            var response = new Response { Headers = { ["X-A"] = "1" } };
            response.Headers.Add("X-A", "2");
            response.Cookies.Add("session=1; HttpOnly");
            return response;
        });
        var invocation = new TestContext();
        await builder.Build().AskAsync(invocation, "GET", "/login");
        var entry = invocation.Log[^1];
        Assert.All(["\"X-A\": \"1\"", "\"X-A\": \"2\"", "\"session=1; HttpOnly\""], part => Assert.Contains(part, entry, StringComparison.Ordinal));
        Assert.DoesNotContain("\"body\"", entry, StringComparison.Ordinal);
    }
}
