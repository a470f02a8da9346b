using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Hosting;

public sealed class ResponseTests
{
    [Fact]
    public async Task Responses_have_all_values_and_cookies_and_a_length()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        using var response = await app.Client.GetAsync("/several");

        Assert.Equal("several", await response.Content.ReadAsStringAsync());
        Assert.Equal(7, response.Content.Headers.ContentLength);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["1"], response.Headers.GetValues("X-One"));
        Assert.Equal(["a", "b, c"], response.Headers.NonValidated["X-Two"]);
        Assert.Equal(["one=1", "two=2"], response.Headers.GetValues("Set-Cookie").Select(static cookie => cookie.Split(';')[0]));
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_and_no_body()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Create(static builder => builder.Map(["GET", "HEAD"], "/both", static () => "twelve bytes")));

        var raw = await app.SendRawAsync("HEAD /both HTTP/1.1\nHost: example.com\nConnection: close\n\n");

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", raw, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 12\r\n", raw, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/none", 204)]
    [InlineData("/reset", 205)]
    [InlineData("/not-modified", 304)]
    public async Task Statuses_without_a_body_have_none(string path, int status)
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        var raw = await app.SendRawAsync($"GET {path} HTTP/1.1\nHost: example.com\nConnection: close\n\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("Transfer-Encoding", raw, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_responds_to_unknown_paths_and_preflight_requests()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Create(static builder => builder.UseCors(static cors => cors.AllowOrigin = "https://www.example.com")));
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/orders") { Headers = { { "Origin", "https://www.example.com" }, { "Access-Control-Request-Method", "POST" } } };

        using var missing = await app.Client.GetAsync("/missing");
        using var allowed = await app.Client.SendAsync(preflight);

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("""{"statusCode":404,"message":"Not found"}""", await missing.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("https://www.example.com", allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task Responses_can_be_larger_than_those_of_Lambda()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        Assert.Equal(20_000_000, (await app.Client.GetByteArrayAsync("/large")).Length);
    }

    [Fact]
    public async Task Unhandled_exceptions_return_500_and_are_logged_by_the_server()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        using var response = await app.Client.GetAsync("/fail");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("""{"statusCode":500,"message":"Internal server error"}""", await response.Content.ReadAsStringAsync());
        Assert.Contains(app.Log.All, static entry => entry is { Category: "LambdaEventHandler.Errors", Level: LogLevel.Error } && entry.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_entries_keep_their_category_and_level()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        Assert.Equal("noted", await app.Client.GetStringAsync("/log"));

        Assert.Contains(app.Log.All, static entry => entry is { Category: "LambdaEventHandler.Hosting.Order", Level: LogLevel.Warning, Text: "look {here}" });
    }

    [Fact]
    public async Task Header_values_outside_of_ASCII_require_an_encoding_of_the_server()
    {
        await using var ascii = await KestrelApp.StartAsync(Apps.Echo);
        await using var utf8 = await KestrelApp.StartAsync(static server => server.MapResolver(Apps.Echo), kestrel: static options => options.ResponseHeaderEncodingSelector = static _ => Encoding.UTF8);

        Assert.Equal(HttpStatusCode.InternalServerError, (await ascii.Client.GetAsync("/accent")).StatusCode);
        Assert.Contains("X-Name: Zoë", await utf8.SendRawAsync("GET /accent HTTP/1.1\nHost: example.com\nConnection: close\n\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plugins_apply_to_complete_and_streamed_responses()
    {
        var streams = new Streams();
        await using var app = await KestrelApp.StartAsync(Apps.Create(builder =>
        {
            builder.UseCompression(static options => (options.All, options.Streams) = (true, true));
            streams.Map(builder);
        }));
        app.Client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        streams.Send(new string('x', 20_000));
        streams.Complete();

        using var file = await app.Client.GetAsync("/file");
        using var written = await app.Client.GetAsync("/written");

        Assert.Equal(["gzip"], file.Content.Headers.ContentEncoding);
        Assert.Equal(300_000, await LengthOfAsync(file));
        Assert.Equal(["gzip"], written.Content.Headers.ContentEncoding);
        Assert.Equal(20_000, await LengthOfAsync(written));
    }

    private static async Task<long> LengthOfAsync(HttpResponseMessage response)
    {
        await using var decoder = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var decoded = new MemoryStream();
        await decoder.CopyToAsync(decoded);
        return decoded.Length;
    }
}
