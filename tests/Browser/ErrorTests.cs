namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class ErrorTests(WebFixture web)
{
    [BrowserTheory]
    [EveryService("/todos/seven", 400, "The path parameter 'id' must be an integer.")]
    [EveryService("/todos/7", 404, "There is no todo 7")]
    [EveryService("/nowhere", 404, "Not found")]
    [EveryService("/failing", 500, "Internal server error")]
    public async Task Script_reads_the_status_and_the_message(string service, string path, int status, string message)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.AllowOrigins = [web.Site.Origin, web.OtherSite.Origin]));
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At(path));

        Assert.Equal((status, $$"""{"statusCode":{{status}},"message":"{{message}}"}"""), (seen.Status, seen.Body));
    }

    [BrowserTheory, EveryService]
    public async Task In_debug_mode_script_reads_the_exception(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseDebug(true));
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At("/failing"));

        Assert.Equal((500, "text/plain; charset=utf-8"), (seen.Status, seen["Content-Type"]));
        Assert.Contains("System.InvalidOperationException: the password is swordfish", seen.Body, StringComparison.Ordinal);
    }
}
