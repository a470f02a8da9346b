using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>Invokes the function with requests of clients and of the page, and passes each invocation to the sinks.</summary>
internal sealed class Invoker(FrontService service, LambdaFunction function, GatewayConsole console, TimeProvider time)
{
    private readonly EmulatedService _emulated = new(service, function);

    public FrontService Service => service;

    public TimeProvider Time => time;

    /// <summary>Gets what plays the authorizer, or null for a service without an authorizer.</summary>
    public GatewayUser? User { get; init; }

    /// <summary>Gets what receives the invocations.</summary>
    public IReadOnlyList<IInvocationSink> Sinks { get; init; } = [];

    /// <summary>Invokes the function.</summary>
    /// <param name="request">The request.</param>
    /// <param name="started">The timestamp of its arrival.</param>
    /// <param name="start">Sends a streamed response to the client, or null to collect it.</param>
    public async Task<Invocation> InvokeAsync(ClientRequest request, long started, StreamedResponseStart? start = null)
    {
        var trace = new InvocationTrace(time);
        InvocationTrace.Current = trace;
        var sent = Localize(await AuthorizeAsync(request).ConfigureAwait(false));
        var context = new LocalLambdaContext(new TracedWriter(console.Error), time) { TraceId = sent.TraceId };
        var begun = new Invocation(sent, service.FunctionFailed, trace) { RequestId = context.AwsRequestId };
        Invocation? streamed = null;
        var exchange = await _emulated.SendAsync(sent, context, start is null ? null : head =>
        {
            streamed = begun with { Response = head, Elapsed = time.GetElapsedTime(started), IsStreamed = true };
            foreach (var sink in Sinks)
            {
                sink.Begin(streamed);
            }

            return start(head);
        }).ConfigureAwait(false);
        await ReportAsync(exchange).ConfigureAwait(false);
        return Complete((streamed ?? begun with { Response = exchange.Response, Elapsed = time.GetElapsedTime(started) }) with
        {
            Event = exchange.Event,
            FunctionResponse = exchange.FunctionResponse,
            Failure = exchange.Failure,
            Rejection = exchange.Event is null || (exchange is { FunctionResponse: null, Failure: null, IsStreamed: false }) ? "The request is larger than the service accepts, so the function was not invoked." : null,
        });
    }

    /// <summary>Completes a request without invoking the function.</summary>
    public Invocation Reject(ClientRequest request, long started, ClientResponse response, string reason) =>
        Complete(new Invocation(request, response, new InvocationTrace(time)) { Elapsed = time.GetElapsedTime(started), Rejection = reason });

    private Invocation Complete(Invocation invocation)
    {
        foreach (var sink in Sinks)
        {
            sink.Complete(invocation);
        }

        return invocation;
    }

    /// <summary>Sets the domain names of the event, so that the app's links work here: the service's own domains are below <c>localhost</c>, and an API without a stage in its URLs has the name that the client called.</summary>
    private ClientRequest Localize(ClientRequest request) => request with
    {
        LocalHost = $"localhost:{request.Port}",
        CustomDomain = service.Stage == HttpApi.UnnamedStage ? request.Headers.Last("Host") : null,
    };

    private async Task<ClientRequest> AuthorizeAsync(ClientRequest request)
    {
        if (User is null)
        {
            return request;
        }

        var user = User.Find(request, out var warning);
        if (warning is not null)
        {
            await console.Error.WriteLineAsync(warning).ConfigureAwait(false);
        }

        return request with { User = user };
    }

    /// <summary>Prints what the developer should know of an invocation.</summary>
    private async Task ReportAsync(Exchange exchange)
    {
        if (exchange.Failure is { } failure)
        {
            await console.Error.WriteLineAsync(Describe(failure)).ConfigureAwait(false);
        }

        if (exchange.HasLostUser)
        {
            await console.Error.WriteLineAsync(OidcHeaders.LostUser).ConfigureAwait(false);
        }
    }

    private string Describe(Exception failure) => failure is MalformedResponseException
        ? $"{service.Title} cannot send the function's response: {failure.Message}"
        : $"The function failed: {failure}";
}
