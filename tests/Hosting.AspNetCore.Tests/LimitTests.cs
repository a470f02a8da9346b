using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace LambdaEventHandler.Hosting;

public sealed class LimitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_413_in_the_format_of_the_app(bool hasLength)
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo, static options => options.MaxRequestBodySize = 10);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/bytes") { Content = RequestTests.Json("12345678901") };
        request.Headers.TransferEncodingChunked = !hasLength;

        using var response = await app.Client.SendAsync(request);
        using var largest = await app.Client.PostAsync("/bytes", RequestTests.Json("1234567890"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("""{"statusCode":413,"message":"The request body is larger than 10 bytes"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, largest.StatusCode);
    }

    [Fact]
    public async Task The_option_raises_the_limit_of_the_server()
    {
        await using var app = await KestrelApp.StartAsync(
            static server => server.MapResolver(Apps.Echo, static options => options.MaxRequestBodySize = 2_000_000),
            kestrel: static options => options.Limits.MaxRequestBodySize = 1_000_000);

        using var response = await app.Client.PostAsync("/bytes", new ByteArrayContent(new byte[1_500_000]));

        Assert.Equal(3_000_000, (await response.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_limit_on_the_endpoint_applies()
    {
        await using var app = await KestrelApp.StartAsync(static server => server.MapResolver(Apps.Echo).WithMetadata(new SizeLimit(5)));

        using var response = await app.Client.PostAsync("/bytes", RequestTests.Json("123456"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("zz\n")]
    [InlineData("FFFFFFFFFFFFFFFF\n")]
    [InlineData("2\nabc\n")]
    public async Task A_malformed_body_is_400(string chunk)
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        var response = await app.SendRawAsync($"POST /bytes HTTP/1.1\nHost: example.com\nTransfer-Encoding: chunked\nConnection: close\n\n{chunk}0\n\n");

        Assert.StartsWith("HTTP/1.1 400 ", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/path/%00")]
    [InlineData("/path/%C3%28")]
    [InlineData("/path/%ZZ")]
    [InlineData("/path/%D800")]
    [InlineData("//path//x")]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/path/<script>")]
    [InlineData("/query?%FF=%FF&==&&=%00")]
    [InlineData("*")]
    public async Task Hostile_targets_are_client_errors_or_plain_values(string target)
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        var response = await app.SendRawAsync($"GET {target} HTTP/1.1\nHost: example.com\nConnection: close\n\n");

        Assert.Matches("^HTTP/1.1 (200|400|404|405) ", response);
        Assert.DoesNotContain("   at ", response, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Log.All, static entry => entry.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Theory]
    [InlineData("Cookie: ;;==;a")]
    [InlineData("Content-Type: ;;;")]
    [InlineData("X-Several: \u00ff\u00fe")]
    [InlineData("Host: a b")]
    [InlineData("X-Forwarded-For: <script>")]
    public async Task Hostile_headers_are_client_errors_or_plain_values(string header)
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);

        var response = await app.SendRawAsync($"GET /connection HTTP/1.1\n{(header.StartsWith("Host", StringComparison.Ordinal) ? "" : "Host: example.com\n")}{header}\nConnection: close\n\n");

        Assert.Matches("^HTTP/1.1 (200|400) ", response);
        Assert.DoesNotContain(app.Log.All, static entry => entry.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task A_client_that_disconnects_while_it_sends_is_no_error()
    {
        await using var app = await KestrelApp.StartAsync(Apps.Echo);
        using (var client = new System.Net.Sockets.TcpClient())
        {
            await client.ConnectAsync(app.Address.Host, app.Address.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /bytes HTTP/1.1\r\nHost: example.com\r\nContent-Length: 1000\r\n\r\nabc"));
            await Task.Delay(200);
            client.Client.LingerState = new(enable: true, seconds: 0);
        }

        await app.DisposeAsync();

        Assert.DoesNotContain(app.Log.All, static entry => entry.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Fact]
    public async Task Invalid_options_are_reported_at_startup()
    {
        var failure = await Assert.ThrowsAsync<InvalidConfigurationException>(() => KestrelApp.StartAsync(Apps.Echo, static options =>
        {
            options.MaxRequestBodySize = -1;
            options.Timeout = TimeSpan.Zero;
            options.TimeProvider = null!;
        }));

        Assert.Equal(3, failure.Problems.Count);
        Assert.All(failure.Problems, static problem => Assert.StartsWith("MapResolver: ", problem, StringComparison.Ordinal));
    }

    private sealed class SizeLimit(long limit) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => limit;
    }
}
