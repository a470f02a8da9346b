using System.Net.Sockets;
using System.Text;

namespace LambdaEventHandler.Gateway;

public sealed class StreamingTests
{
    [Theory]
    [InlineData("rest")]
    [InlineData("url")]
    public async Task Each_part_is_a_chunk_that_is_sent_at_once(string source)
    {
        using var gate = new SemaphoreSlim(0);
        await using var gateway = await TestGateway.PlayAsync(source, App(async (output, token) =>
        {
            await output.WriteAsync("first"u8.ToArray(), token);
            await output.FlushAsync(token);
            await gate.WaitAsync(token);
            await output.WriteAsync("second"u8.ToArray(), token);
        }));
        using var client = new TcpClient();
        await client.ConnectAsync(gateway.Address.Host, gateway.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync("GET /parts HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(stream, Encoding.ASCII);

        var head = new List<string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            head.Add(line);
        }

        Assert.Equal("HTTP/1.1 200 OK", head[0]);
        Assert.Contains("Transfer-Encoding: chunked", head);
        Assert.Equal("5", await reader.ReadLineAsync());
        Assert.Equal("first", await reader.ReadLineAsync());
        gate.Release();
        Assert.Equal("6\r\nsecond\r\n0\r\n\r\n", await reader.ReadToEndAsync());
        Assert.Contains("GET /parts 200 0.0 ms, streamed", gateway.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_notices_an_exception_in_the_middle()
    {
        await using var gateway = await TestGateway.PlayAsync("url", App(async (output, token) =>
        {
            await output.WriteAsync("first"u8.ToArray(), token);
            await output.FlushAsync(token);
            throw new TimeoutException("too slow");
        }));

        await Assert.ThrowsAsync<HttpRequestException>(() => gateway.Client.GetStringAsync(new Uri("/parts", UriKind.Relative)));
        Assert.Contains("The function failed: System.TimeoutException: too slow", gateway.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("http-1.0")]
    [InlineData("alb")]
    public async Task Other_services_send_complete_responses(string source)
    {
        await using var gateway = await TestGateway.PlayAsync(source, App((output, token) => output.WriteAsync("whole"u8.ToArray(), token).AsTask()));

        using var response = await gateway.Client.GetAsync(new Uri("/parts", UriKind.Relative));

        Assert.Equal(5, response.Content.Headers.ContentLength);
        Assert.Equal("whole", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_404_and_a_HEAD_response_are_streamed()
    {
        await using var gateway = await TestGateway.PlayAsync("url", App((output, token) => output.WriteAsync("whole"u8.ToArray(), token).AsTask()));

        Assert.Contains("HTTP/1.1 404 Not Found", await gateway.GetAsync("/nowhere"), StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", await gateway.SendAsync("HEAD /parts HTTP/1.1\nHost: example.com\nConnection: close\n\n"), StringComparison.Ordinal);
        Assert.Contains("HEAD /parts 200 0.0 ms, streamed", gateway.Output, StringComparison.Ordinal);
    }

    private static ApiGatewayRestResolver App(Func<Stream, CancellationToken, Task> write)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseResponseStreaming();
        builder.MapGet("/parts", () => write);
        return builder.Build();
    }
}
