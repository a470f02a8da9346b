namespace LambdaEventHandler.Resilience;

/// <summary>An input that a client or an app chooses the size of.</summary>
/// <param name="Name">The name of the input.</param>
/// <param name="Smallest">The smallest size.</param>
internal sealed record Input(string Name, int Smallest)
{
    /// <summary>The services whose events contain the input.</summary>
    public string[] Services { get; init; } = ["REST API", "HTTP API", "ALB"];

    /// <summary>Prepares the work for a size, and a service.</summary>
    public required Func<int, Service, Action> Prepare { get; init; }

    /// <summary>An input that is a part of a request.</summary>
    /// <param name="name">The name of the input.</param>
    /// <param name="smallest">The smallest size.</param>
    /// <param name="configure">Adds the routes of an app.</param>
    /// <param name="request">Creates a request with an input of a size.</param>
    /// <param name="expected">Returns what the body of the response contains, so that the input is known to be read.</param>
    /// <param name="status">The status of the response; 0 for any.</param>
    public static Input Of(string name, int smallest, Action<ResolverBuilder> configure, Func<int, SentRequest> request, Func<int, string> expected, int status = 200) => new(name, smallest)
    {
        Prepare = (size, service) => Request(configure, request(size), service, expected(size), status),
    };

    /// <summary>An input of a response, or of an app: the work of a size.</summary>
    public static Input Of(string name, int smallest, Func<int, Action> prepare) => new(name, smallest)
    {
        Services = ["REST API"],
        Prepare = (size, _) => prepare(size),
    };

    private static Action Request(Action<ResolverBuilder> configure, SentRequest request, Service service, string expected, int status)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        configure(builder);
        var (app, json, context) = (service.ResolverOf(builder.Build()), service.EventOf(request), new TestContext { Logger = new NoLogger() });
        var answer = Answer.Of(((MemoryStream)Send()).ToArray());
        Assert.Equal(status == 0 ? answer.Status : status, answer.Status);
        Assert.Contains(expected, answer.Body, StringComparison.Ordinal);
        return () => Send();

        Stream Send()
        {
            var pending = app.ResolveAsync(new MemoryStream(json), context);
            Assert.True(pending.IsCompleted, "A part of the work ran on another thread.");
            return pending.GetAwaiter().GetResult();
        }
    }

    private sealed class NoLogger : Amazon.Lambda.Core.ILambdaLogger
    {
        public void Log(string message)
        {
        }

        public void LogLine(string message)
        {
        }
    }
}
