using System.Threading.Tasks.Sources;

namespace LambdaEventHandler.Resolvers;

public sealed class HttpApplicationTests
{
    [Fact]
    public async Task The_response_of_the_pipeline_is_awaited_once()
    {
        var source = new OnceOnlySource();
        await using var app = new HttpApplication(
            EventSources.Default,
            RouteTable.Build([], [], strictSlashes: false),
            new PathPrefixes(),
            new Pipelines(new FoldedPipeline(_ => new(source, 0), poolsBodies: false)),
            new CompiledFirstSerializer(),
            new ServiceContainer(null, validates: false),
            new RequestDeadline(TimeSpan.Zero, TimeProvider.System),
            propagatesExceptions: false);
        using var sent = RestApi.Instance.Parse(RentedBytes.Copy("""{"path":"/","httpMethod":"GET"}"""u8));

        var response = await app.AnswerAsync(app.CreateRequest(RestApi.Instance, sent, context: null));

        Assert.Equal(200, response.StatusCode);
        Assert.Equal(1, source.Reads);
    }

    /// <summary>An answer that may be read once, as those of pooled sources: after that it belongs to another call.</summary>
    private sealed class OnceOnlySource : IValueTaskSource<Response>
    {
        public int Reads { get; private set; }

        public Response GetResult(short token) => ++Reads == 1 ? Response.Text("once") : throw new InvalidOperationException("The answer is read twice.");

        public ValueTaskSourceStatus GetStatus(short token) => ValueTaskSourceStatus.Succeeded;

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => continuation(state);
    }
}
