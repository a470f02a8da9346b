using System.Text.Json.Nodes;

namespace LambdaEventHandler.Events;

public sealed class ReleasedEventTests
{
    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public async Task Reading_a_completed_request_throws_an_exception(string sourceName)
    {
        var kept = await Keep(sourceName, _ => { });

        Action[] reads = [() => _ = kept.Headers.Count, () => _ = kept.Query, () => _ = kept.Cookies, () => _ = kept.Body, () => _ = kept.BodyBytes, () => _ = kept.Event, () => _ = kept.RawPath];
        Assert.All(reads, read => Assert.Contains("The request has ended, and its response was sent", Assert.Throws<ObjectDisposedException>(read).Message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public async Task Values_that_were_read_in_time_stay_available(string sourceName)
    {
        var kept = await Keep(sourceName, request => _ = (request.Headers.Count, request.Query, request.Body, request.Cookies, request.Event));

        Assert.Equal("1", kept.Headers["x-id"]);
        Assert.Equal("2", kept.Query["page"]);
        Assert.Equal("3", kept.Cookies["session"]);
        Assert.Equal("text", kept.Body);
        Assert.Equal("/keep", kept.Path);
        Assert.NotNull(kept.Event);
    }

    [Fact]
    public async Task A_completed_request_has_neither_services_nor_next()
    {
        Request? kept = null;
        BehaviorDelegate? later = null;
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Use((request, next) =>
        {
            (kept, later) = (request, next);
            return new(Response.Text("answered already"));
        });
        builder.MapGet("/", () => "never");
        await TestSource.Of("REST API").Ask(builder.Build(), new SentRequest("GET", "/"));

        Assert.Throws<ObjectDisposedException>(() => kept!.Services);
        Assert.Throws<ObjectDisposedException>(() => kept!.CancellationToken);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(async () => await later!(kept!));
        Assert.Contains("after the response was sent", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<Request> Keep(string sourceName, Action<Request> read)
    {
        Request? kept = null;
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPost("/keep", (Request request) =>
        {
            read(request);
            kept = request;
        });
        var source = TestSource.Of(sourceName);
        var answer = await source.Ask(
            builder.Build(),
            new SentRequest("POST", "/keep") { Headers = [("X-Id", "1")], Query = [("page", "2")], Cookies = ["session=3"], Body = "text" });
        Assert.True(JsonNode.DeepEquals(204, answer["statusCode"]));
        return kept!;
    }
}
