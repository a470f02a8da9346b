using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LambdaEventHandler.Browser;

[Collection(WebCollection.Name)]
public sealed class StreamingTests(WebFixture web)
{
    private const string Page = """
        <!doctype html>
        <meta charset="utf-8">
        <link rel="icon" href="data:,">
        <p id="seen"></p>
        <script>
          const events = new EventSource("events");
          events.onmessage = event => document.querySelector("#seen").textContent += `${event.lastEventId}:${event.data} `;
          events.addEventListener("end", () => { events.close(); document.querySelector("#seen").textContent += "end"; });
        </script>
        """;

    [BrowserTheory]
    [InlineData("rest")]
    [InlineData("url")]
    public async Task A_page_receives_server_sent_events_one_by_one(string service)
    {
        var events = Channel.CreateUnbounded<SseItem<string>>();
        await using var function = await ServedFunction.StartAsync(service, Build(events.Reader));
        var page = await web.OpenAsync(web.Site);
        await page.GoToAsync(function.At("/").AbsoluteUri);

        events.Writer.TryWrite(new("tea") { EventId = "1" });
        await page.WaitForTextAsync("#seen", "1:tea ");
        events.Writer.TryWrite(new("more tea") { EventId = "2" });
        await page.WaitForTextAsync("#seen", "1:tea 2:more tea ");
        await page.SaveScreenshotAsync($"events-{service}");
        events.Writer.TryWrite(new("", "end"));
        events.Writer.Complete();
        await page.WaitForTextAsync("#seen", "1:tea 2:more tea end");
    }

    [BrowserTheory]
    [InlineData("rest")]
    [InlineData("url")]
    public async Task A_page_continues_after_the_last_event_that_it_received(string service)
    {
        var lastIds = Channel.CreateUnbounded<string>();
        var builder = ApiGatewayRestResolver.CreateBuilder().UseResponseStreaming();
        builder.MapGet("/", () => new Response { ContentType = "text/html", Body = Page });
        builder.MapGet("/events", ([FromHeader("Last-Event-ID")] string? last = null) => Continue(last, lastIds.Writer));
        await using var function = await ServedFunction.StartAsync(service, builder.Build());
        var page = await web.OpenAsync(web.Site);

        await page.GoToAsync(function.At("/").AbsoluteUri);

        await page.WaitForTextAsync("#seen", "1:first 2:second end");
        Assert.Equal("none", await lastIds.Reader.ReadAsync());
        Assert.Equal("1", await lastIds.Reader.ReadAsync());
    }

    private static ApiGatewayRestResolver Build(ChannelReader<SseItem<string>> events)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseResponseStreaming();
        builder.MapGet("/", () => new Response { ContentType = "text/html", Body = Page });
        builder.MapGet("/events", () => events.ReadAllAsync());
        return builder.Build();
    }

    // The first response ends after one event, as at a deadline, and the browser connects again.
    private static async IAsyncEnumerable<SseItem<string>> Continue(string? last, ChannelWriter<string> lastIds, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await lastIds.WriteAsync(last ?? "none", cancellationToken);
        if (last is null)
        {
            yield return new("first") { EventId = "1", ReconnectionInterval = TimeSpan.FromMilliseconds(50) };
            yield break;
        }

        yield return new("second") { EventId = "2" };
        yield return new("", "end");
    }
}
