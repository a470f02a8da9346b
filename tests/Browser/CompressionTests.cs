using LambdaEventHandler.Compression;

namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class CompressionTests(WebFixture web)
{
    [BrowserTheory, EveryService]
    public async Task The_browser_receives_Brotli_if_it_accepts_it(string service)
    {
        await using var function = await StartAsync(service);
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At("/report"));

        AssertDecoded("br", seen, function);
    }

    [BrowserTheory, EveryService]
    public async Task The_browser_receives_gzip_over_an_insecure_connection(string service)
    {
        await using var function = await StartAsync(service);
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.InsecurelyAt("/report"));

        AssertDecoded("gzip", seen, function);
        Assert.DoesNotContain("br", Assert.Single(function.Log.Exchanges).AcceptEncoding, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [EveryService(ContentCoding.Brotli, "br")]
    [EveryService(ContentCoding.Gzip, "gzip")]
    [EveryService(ContentCoding.Deflate, "deflate")]
    public async Task The_browser_decodes_every_coding(string service, ContentCoding coding, string name)
    {
        await using var function = await StartAsync(service, coding);
        var page = await web.OpenAsync(web.Site);

        var seen = await page.CallAsync(function.At("/report"));

        AssertDecoded(name, seen, function);
    }

    private static Task<ServedFunction> StartAsync(string service, params ContentCoding[] codings) =>
        ServedFunction.StartAsync(service, app => app
            .UseCors(cors => cors.ExposeHeaders = ["Content-Encoding", "Content-Length"])
            .UseCompression(compression => compression.Encodings = codings is [] ? compression.Encodings : codings));

    private static void AssertDecoded(string coding, SeenAnswer seen, ServedFunction function)
    {
        Assert.Equal((200, ReportController.Text), (seen.Status, seen.Body));
        Assert.Equal((coding, coding), (seen["Content-Encoding"], Assert.Single(function.Log.Exchanges).ContentEncoding));
        Assert.InRange(int.Parse(seen["Content-Length"]!, null), 1, ReportController.Text.Length / 2);
    }
}
