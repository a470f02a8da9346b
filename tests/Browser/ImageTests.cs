namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class ImageTests(WebFixture web)
{
    [BrowserTheory, EveryService]
    public async Task An_SVG_is_rendered(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors());
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(new SeenImage(40, 30, "255 0 0 255", null), await page.LookAsync(function.At("/images/logo.svg")));
    }

    [BrowserTheory, EveryService]
    public async Task A_compressed_SVG_is_rendered(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors().UseCompression());
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(new SeenImage(40, 30, "255 0 0 255", null), await page.LookAsync(function.At("/images/logo.svg")));
        Assert.Equal("br", Assert.Single(function.Log.Exchanges).ContentEncoding);
    }

    [BrowserTheory, EveryService]
    public async Task The_bytes_of_a_PNG_are_complete(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors());
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(new SeenImage(2, 2, "0 0 255 255", null), await page.LookAsync(function.At("/images/dot.png")));
    }

    [BrowserTheory, EveryService]
    public async Task An_image_for_another_origin_is_not_rendered(string service)
    {
        await using var function = await ServedFunction.StartAsync(service, app => app.UseCors(cors => cors.AllowOrigin = web.OtherSite.Origin));
        var page = await web.OpenAsync(web.Site);

        Assert.Equal(new SeenImage(0, 0, null, "EncodingError"), await page.LookAsync(function.At("/images/logo.svg")));
    }
}
