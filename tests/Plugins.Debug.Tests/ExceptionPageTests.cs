namespace LambdaEventHandler.Debugging;

public sealed class ExceptionPageTests
{
    [Fact]
    public async Task An_unhandled_exception_is_returned_in_full()
    {
        var answer = await Apps.InDebugMode().AskAsync("GET", "/broken");
        Assert.Equal((500, "text/plain; charset=utf-8"), (answer.Status, answer["Content-Type"]));
        Assert.StartsWith("System.InvalidOperationException: engine failed", answer.Body, StringComparison.Ordinal);
        Assert.Contains("---> System.FormatException: bad spark", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Apps.cs", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_an_asynchronous_action_is_returned_in_full()
    {
        var answer = await Apps.InDebugMode().AskAsync("GET", "/broken-later");
        Assert.StartsWith("System.TimeoutException: late", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_a_handler_is_returned_in_full()
    {
        var app = Apps.Builder().UseDebug(true).OnException<FormatException>((_, _) => Response.Text("never")).OnException<InvalidOperationException>((_, _) => throw new NotSupportedException("handler failed")).Build();
        Assert.StartsWith("System.NotSupportedException: handler failed", (await app.AskAsync("GET", "/broken")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/refused", 400, "{\"statusCode\":400,\"message\":\"no\"}")]
    [InlineData("/nowhere", 404, "{\"statusCode\":404,\"message\":\"Not found\"}")]
    public async Task A_ServiceException_is_unchanged(string path, int status, string body)
    {
        var answer = await Apps.InDebugMode().AskAsync("GET", path);
        Assert.Equal((status, body), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task An_exception_handler_takes_precedence()
    {
        var app = Apps.Builder().UseDebug(true).OnException<InvalidOperationException>((exception, _) => Response.Text(exception.Message, 503)).Build();
        var answer = await app.AskAsync("GET", "/broken");
        Assert.Equal((503, "engine failed"), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Without_debug_mode_the_exception_is_hidden()
    {
        var answer = await Apps.Builder().UseDebug(false).Build().AskAsync("GET", "/broken");
        Assert.Equal((500, "{\"statusCode\":500,\"message\":\"Internal server error\"}"), (answer.Status, answer.Body));
        Assert.Empty(answer.Names("Access-Control-"));
    }
}
