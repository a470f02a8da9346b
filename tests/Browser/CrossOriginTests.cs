namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class CrossOriginTests(WebFixture web)
{
    [BrowserTheory, EveryService]
    public async Task A_simple_request_is_sent_and_its_answer_read(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors());
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At("/todos/1"));

        Assert.Equal((200, """{"id":1,"title":"café ☕"}"""), (seen.Status, seen.Body));
        Assert.Equal("application/json", seen["Content-Type"]);
        Assert.Equal(["GET /todos/1"], function.Log.Requests);
    }

    [BrowserTheory, EveryService]
    public async Task An_answer_without_CORS_headers_is_kept_from_script(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, _ => { });
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/todos/1")));
        Assert.Equal(200, Assert.Single(function.Log.Exchanges).Status);
    }

    [BrowserTheory, EveryService]
    public async Task A_page_of_the_allowed_origin_reads_the_answer_and_another_does_not(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.AllowOrigin = web.Site.Origin));
        var page = await web.OpenAsync(web.Site);
        Assert.Equal(200, (await page.CallAsync(function.At("/todos/1"))).Status);

        await page.GoToAsync(web.OtherSite.Page);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/todos/1")));
        Assert.Equal([200, 200], function.Log.Exchanges.Select(exchange => exchange.Status));
    }

    [BrowserTheory, EveryService]
    public async Task An_origin_that_the_predicate_refuses_does_not_get_as_far_as_the_action(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.IsOriginAllowed = origin => origin == web.OtherSite.Origin));
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/todos/7"), new { method = "DELETE" }));
        Assert.Equal(["OPTIONS /todos/7"], function.Log.Requests);
    }

    [BrowserTheory, EveryService]
    public async Task A_sandboxed_page_reads_what_is_for_everyone_and_nothing_else(string service)
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
    public async Task A_cached_answer_for_one_origin_is_not_given_to_another(string service)
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
    public async Task Script_reads_an_exposed_header_and_no_other(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.ExposeHeaders = ["X-Total"]));
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At("/todos"));

        Assert.Equal(("1", null), (seen["X-Total"], seen["X-Internal"]));
    }

    [BrowserTheory, EveryService]
    public async Task An_action_that_is_out_of_CORS_is_kept_from_script(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors());
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/internal")));
        Assert.Equal(["GET /internal"], function.Log.Requests);
    }
}
