using System.Text.Json;

namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class PreflightTests(WebFixture web)
{
    // Unique, because the browser keeps the preflight responses of a test whose port the next one may get.
    private readonly string _todo = $"/todos/7?{Guid.NewGuid():N}";

    private static readonly object Put = PutWith("X-Trace");

    [BrowserTheory, EveryService]
    public async Task A_PUT_with_a_custom_header_sends_a_preflight_request(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.AllowHeaders = ["x-trace"]));
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At(_todo), Put);

        Assert.Equal((200, """{"id":7,"title":"buy milk","trace":"4711"}"""), (seen.Status, seen.Body));
        Assert.Equal(["OPTIONS /todos/7", "PUT /todos/7"], function.Log.Requests);
    }

    [BrowserTheory]
    [EveryService(3600, "OPTIONS PUT PUT")]
    [EveryService(0, "OPTIONS PUT OPTIONS PUT")]
    public async Task The_browser_repeats_the_preflight_request_after_the_max_age(string service, int seconds, string methods)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => (cors.AllowHeaders, cors.MaxAge) = (["X-Trace"], TimeSpan.FromSeconds(seconds))));
        var page = await web.OpenAsync(web.Site);

        await page.CallAsync(function.At(_todo), Put);
        await page.CallAsync(function.At(_todo), Put);

        Assert.Equal(methods.Split(' ').Select(method => $"{method} /todos/7"), function.Log.Requests);
    }

    [BrowserTheory, EveryService]
    public async Task A_header_that_is_not_allowed_is_never_sent(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.AllowHeaders = ["X-Trace"]));
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At(_todo), PutWith("X-Other")));
        Assert.Equal(["OPTIONS /todos/7"], function.Log.Requests);
    }

    [BrowserTheory, EveryService]
    public async Task A_method_that_the_path_does_not_have_is_never_sent(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors());
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At(_todo), new { method = "DELETE" }));
        Assert.Equal(["OPTIONS /todos/7"], function.Log.Requests);
    }

    [BrowserTheory, EveryService]
    public async Task Script_reads_the_404_of_a_path_without_a_route(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.AllowHeaders = ["X-Trace"]));
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At("/nowhere"), Put);

        Assert.Equal((404, """{"statusCode":404,"message":"Not found"}"""), (seen.Status, seen.Body));
        Assert.Equal(["OPTIONS /nowhere", "PUT /nowhere"], function.Log.Requests);
    }

    [BrowserTheory, EveryService]
    public async Task In_debug_mode_a_page_can_send_any_request(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseDebug(true));
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At(_todo), PutWith("X-Trace", "X-Other"));

        Assert.Equal((200, """{"id":7,"title":"buy milk","trace":"4711"}"""), (seen.Status, seen.Body));
    }

    private static object PutWith(params string[] headers) => new
    {
        method = "PUT",
        headers = headers.Append("Content-Type").ToDictionary(name => name, name => name == "Content-Type" ? "application/json" : "4711"),
        body = JsonSerializer.Serialize(new { title = "buy milk" }),
    };
}
