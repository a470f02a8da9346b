namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class CrossOriginTests(WebFixture web)
{
    [BrowserTheory, EveryService]
    public async Task The_response_to_a_simple_request_can_be_read(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors());
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At("/todos/1"));

        Assert.Equal((200, """{"id":1,"title":"café ☕"}"""), (seen.Status, seen.Body));
        Assert.Equal("application/json", seen["Content-Type"]);
        Assert.Equal(["GET /todos/1"], function.Log.Requests);
    }

    [BrowserTheory, EveryService]
    public async Task Script_cannot_read_a_response_without_CORS_headers(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, _ => { });
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/todos/1")));
        Assert.Equal(200, Assert.Single(function.Log.Exchanges).Status);
    }

    [BrowserTheory, EveryService]
    public async Task Only_a_page_of_the_allowed_origin_reads_the_response(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.AllowOrigin = web.Site.Origin));
        var page = await web.OpenAsync(web.Site);
        Assert.Equal(200, (await page.CallAsync(function.At("/todos/1"))).Status);

        await page.GoToAsync(web.OtherSite.Page);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/todos/1")));
        Assert.Equal([200, 200], function.Log.Exchanges.Select(exchange => exchange.Status));
    }

    [BrowserTheory, EveryService]
    public async Task A_request_of_an_origin_that_the_predicate_rejects_does_not_reach_the_action(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.IsOriginAllowed = origin => origin == web.OtherSite.Origin));
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/todos/7"), new { method = "DELETE" }));
        Assert.Equal(["OPTIONS /todos/7"], function.Log.Requests);
    }

    [BrowserTheory, EveryService]
    public async Task A_sandboxed_page_reads_only_responses_for_every_origin(string service)
    {
        await using var everyones = await ServedFunction.StartAsync(service, app => app.UseCors());
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.IsOriginAllowed = _ => true));
        var page = await web.OpenAsync(web.Site);
        Assert.Equal(200, (await page.CallAsync(function.At("/todos/1"))).Status);

        await page.GoToAsync(web.Site.SandboxedPage);

        Assert.Equal(200, (await page.CallAsync(everyones.At("/todos/1"))).Status);
        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/todos/1")));
        Assert.Equal([web.Site.Origin, "null"], function.Log.Exchanges.Select(exchange => exchange.Origin));
    }

    [BrowserTheory, EveryService]
    public async Task A_cached_response_for_one_origin_is_not_returned_to_another(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.AllowOrigins = [web.Site.Origin, web.OtherSite.Origin]));
        var page = await web.OpenAsync(web.Site);
        Assert.Equal("100.10", (await page.CallAsync(function.At("/prices"))).Body);
        Assert.Equal("100.10", (await page.CallAsync(function.At("/prices"))).Body);
        Assert.Single(function.Log.Requests);

        await page.GoToAsync(web.OtherSite.Page);

        Assert.Equal("100.10", (await page.CallAsync(function.At("/prices"))).Body);
        Assert.Equal(2, function.Log.Requests.Count);
    }

    [BrowserTheory, EveryService]
    public async Task Script_reads_only_exposed_headers(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.ExposeHeaders = ["X-Total"]));
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At("/todos"));

        Assert.Equal(("1", null), (seen["X-Total"], seen["X-Internal"]));
    }

    [BrowserTheory, EveryService]
    public async Task Script_cannot_read_the_response_of_an_action_without_CORS(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors());
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/internal")));
        Assert.Equal(["GET /internal"], function.Log.Requests);
    }
}
