namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class CredentialsTests(WebFixture web)
{
    private static readonly object LogIn = new { method = "POST", credentials = "include" };
    private static readonly object WithCookies = new { credentials = "include" };

    [BrowserTheory, EveryService]
    public async Task A_cookie_is_set_and_sent_only_with_credentials(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => (cors.AllowOrigins, cors.AllowCredentials) = ([web.Site.Origin], true)));
        var page = await web.OpenAsync(web.Site);

        Assert.Equal("welcome", (await page.CallAsync(function.At("/session"), LogIn)).Body);

        Assert.Equal("s3cr3t", (await page.CallAsync(function.At("/session"), WithCookies)).Body);
        Assert.Equal("a stranger", (await page.CallAsync(function.At("/session"))).Body);
        Assert.Equal([null, "s3cr3t", null], function.Log.Exchanges.Select(exchange => exchange.Cookie));
    }

    [BrowserTheory, EveryService]
    public async Task Each_allowed_origin_can_send_its_cookie(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => (cors.AllowOrigins, cors.AllowCredentials) = ([web.Site.Origin, web.OtherSite.Origin], true)));
        var page = await web.OpenAsync(web.Site);
        await page.CallAsync(function.At("/session"), LogIn);

        await page.GoToAsync(web.OtherSite.Page);

        Assert.Equal("s3cr3t", (await page.CallAsync(function.At("/session"), WithCookies)).Body);
    }

    [BrowserTheory, EveryService]
    public async Task Script_cannot_read_a_response_that_does_not_allow_credentials(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.AllowOrigin = web.Site.Origin));
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/session"), WithCookies));
        Assert.Equal("a stranger", (await page.CallAsync(function.At("/session"))).Body);
    }

    [BrowserTheory, EveryService]
    public async Task Script_that_sends_credentials_cannot_read_a_response_for_every_origin(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors());
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(SeenAnswer.Refused, await page.CallAsync(function.At("/session"), WithCookies));
        Assert.Equal("a stranger", (await page.CallAsync(function.At("/session"))).Body);
    }
}
