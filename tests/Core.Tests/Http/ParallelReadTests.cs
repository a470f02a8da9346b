using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Http;

/// <summary>An action may read its request on several threads at once. Every test fails within a few rounds where a member is made without care.</summary>
public sealed class ParallelReadTests
{
    private const int Threads = 8;
    private const int Rounds = 60;
    private const int HeaderCount = 200;

    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public Task Headers_that_are_read_in_parallel_are_read_once(string source) => ReadInParallel(source, request =>
    {
        Assert.Equal(HeaderCount, request.Headers.Count);
        Assert.Equal(HeaderCount, request.Headers.ToArray().Length);
        for (var i = 0; i < HeaderCount; i += 20)
        {
            Assert.Equal([$"value-{i}"], request.Headers.GetValues($"x-{i}"));
        }

        return "";
    });

    [Theory]
    [MemberData(nameof(TestSource.Names), MemberType = typeof(TestSource))]
    public async Task Every_thread_reads_the_same_objects(string source)
    {
        await ReadInParallel(source, request => request.Headers);
        await ReadInParallel(source, request => request.Query);
        await ReadInParallel(source, request => request.Cookies);
        await ReadInParallel(source, request => request.Items);
        await ReadInParallel(source, request => request.Event);
        await ReadInParallel(source, request => request.BodyBytes!);
    }

    [Fact]
    public Task A_body_is_complete_on_every_thread() => ReadInParallel("REST API", request =>
    {
        Assert.Equal("{\"a\":1}", request.Body);
        Assert.Equal(1, request.Json<Dictionary<string, int>>()!["a"]);
        return "";
    });

    [Fact]
    public Task Every_thread_reads_the_same_token() => ReadInParallel("REST API", request => request.CancellationToken.WaitHandle);

    [Fact]
    public async Task All_threads_share_one_scope_of_services_which_is_disposed()
    {
        var tickets = new List<Ticket>();
        await ReadInParallel(
            "REST API",
            request =>
            {
                var ticket = request.Services.GetRequiredService<Ticket>();
                lock (tickets)
                {
                    tickets.Add(ticket);
                }

                return ticket;
            },
            builder => builder.Services.AddScoped<Ticket>());

        Assert.Equal(Rounds * Threads, tickets.Count);
        Assert.Equal(Rounds, tickets.Distinct().Count());
        Assert.All(tickets, ticket => Assert.Equal(1, ticket.TimesDisposed));
    }

    /// <summary>Reads a new request on all threads at once, round after round; what they read must be the same object.</summary>
    private static async Task ReadInParallel(string sourceName, Func<Request, object> read, Action<ResolverBuilder<ApiGatewayRestResolver>>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        configure?.Invoke(builder);
        builder.MapPost("/", (Request request) =>
        {
            using var start = new Barrier(Threads);
            var results = new object[Threads];
            var threads = Enumerable.Range(0, Threads).Select(index => new Thread(() =>
            {
                start.SignalAndWait();
                results[index] = Record(() => read(request));
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            Assert.All(results, result => Assert.Same(results[0], result));
            Assert.IsNotType<Exception>(results[0], exactMatch: false);
            return "read";
        });
        var app = builder.Build();
        var source = TestSource.Of(sourceName);
        var sent = new SentRequest("POST", "/")
        {
            Headers = [.. Enumerable.Range(0, HeaderCount).Select(index => ($"X-{index}", $"value-{index}"))],
            Query = [("page", "2")],
            Body = "{\"a\":1}",
        };
        for (var round = 0; round < Rounds; round++)
        {
            var context = new TestContext();
            var answer = await source.Ask(app, sent, context);
            Assert.True(JsonNode.DeepEquals("read", answer["body"]), string.Join('\n', context.Log));
        }
    }

    private static object Record(Func<object> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private sealed class Ticket : IDisposable
    {
        private int _timesDisposed;

        public int TimesDisposed => _timesDisposed;

        public void Dispose() => Interlocked.Increment(ref _timesDisposed);
    }
}
