using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Hosting;

public sealed class StreamingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Events_are_sent_while_they_are_created()
    {
        var streams = new Streams();
        await using var app = await KestrelApp.StartAsync(Apps.Create(streams.Map));
        streams.Send("first");

        using var response = await app.Client.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Null(response.Content.Headers.ContentLength);
        Assert.Equal("data: first", await reader.ReadLineAsync().WaitAsync(Patience));
        Assert.Equal("", await reader.ReadLineAsync().WaitAsync(Patience));
        streams.Send("second");
        Assert.Equal("data: second", await reader.ReadLineAsync().WaitAsync(Patience));
        streams.Complete();
        Assert.Equal("", (await reader.ReadToEndAsync().WaitAsync(Patience)).Trim());
    }

    [Fact]
    public async Task Code_writes_to_the_response()
    {
        var streams = new Streams();
        await using var app = await KestrelApp.StartAsync(Apps.Create(streams.Map));
        streams.Send("one,");

        using var response = await app.Client.GetAsync("/written", HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
        await using var body = await response.Content.ReadAsStreamAsync();
        var received = new byte[4];
        await body.ReadExactlyAsync(received).AsTask().WaitAsync(Patience);
        streams.Send("two");
        streams.Complete();

        Assert.Equal("one,"u8.ToArray(), received);
        Assert.Equal("two", await new StreamReader(body).ReadToEndAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task Items_of_an_asynchronous_enumeration_become_a_JSON_array()
    {
        var streams = new Streams();
        await using var app = await KestrelApp.StartAsync(Apps.Create(streams.Map));
        streams.Send("a");
        streams.Send("b");
        streams.Complete();

        Assert.Equal("""["a","b"]""", await app.Client.GetStringAsync("/items"));
    }

    [Fact]
    public async Task An_exception_after_the_start_leaves_the_response_incomplete()
    {
        var streams = new Streams();
        await using var app = await KestrelApp.StartAsync(Apps.Create(streams.Map));
        streams.Send("first");
        using var response = await app.Client.GetAsync("/written", HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);

        streams.Complete(new InvalidOperationException("broken"));

        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync().WaitAsync(Patience));
        Assert.Contains(app.Log.All, static entry => entry.Level == LogLevel.Error && entry.Text.Contains("broken", StringComparison.Ordinal) || entry.Category.Contains("Kestrel", StringComparison.Ordinal) && entry.Level == LogLevel.Error);
    }

    [Fact]
    public async Task A_client_that_disconnects_cancels_a_streamed_response()
    {
        var streams = new Streams();
        await using var app = await KestrelApp.StartAsync(Apps.Create(streams.Map));
        streams.Send("first");
        using (await app.Client.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience))
        {
            Assert.False(streams.Canceled.Task.IsCompleted);
        }

        await streams.Canceled.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_client_that_disconnects_cancels_the_action_and_is_no_error()
    {
        var streams = new Streams();
        await using var app = await KestrelApp.StartAsync(Apps.Create(streams.Map));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Client.GetAsync("/wait", cancellation.Token));
        await streams.Canceled.Task.WaitAsync(Patience);
        await app.DisposeAsync();

        Assert.DoesNotContain(app.Log.All, static entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task The_timeout_cancels_the_action()
    {
        var streams = new Streams();
        await using var app = await KestrelApp.StartAsync(
            Apps.Create(builder =>
            {
                streams.Map(builder);
                builder.OnException<OperationCanceledException>(static (_, _) => new Response(503));
            }),
            static options => options.Timeout = TimeSpan.FromMilliseconds(100));

        using var response = await app.Client.GetAsync("/wait").WaitAsync(Patience);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task The_request_timeouts_of_ASP_NET_Core_cancel_the_action()
    {
        var streams = new Streams();
        var resolver = Apps.Create(streams.Map);
        await using var app = await KestrelApp.StartAsync(
            server =>
            {
                server.UseRequestTimeouts();
                server.MapResolver(resolver).WithRequestTimeout(TimeSpan.FromMilliseconds(100));
            },
            static services => services.AddRequestTimeouts());

        using var response = await app.Client.GetAsync("/wait").WaitAsync(Patience);

        await streams.Canceled.Task.WaitAsync(Patience);
        Assert.True((int)response.StatusCode >= 500);
    }
}
