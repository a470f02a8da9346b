using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>A request with what became of it: the event, the response, and the trace of the app.</summary>
/// <param name="Request">The request.</param>
/// <param name="Response">The response to the client. Without a body if it was streamed.</param>
/// <param name="Trace">What happened in the app.</param>
internal sealed record Invocation(ClientRequest Request, ClientResponse Response, InvocationTrace Trace)
{
    /// <summary>Gets the time until the response was complete, or began if it was streamed.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Gets the ID in the Lambda context.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>Gets the JSON of the event, or null if the function was not invoked.</summary>
    public byte[]? Event { get; init; }

    /// <summary>Gets the JSON that the function returned, or the prelude of a streamed response.</summary>
    public byte[]? FunctionResponse { get; init; }

    public Exception? Failure { get; init; }

    public bool IsStreamed { get; init; }

    /// <summary>Gets why the gateway responded without invoking the function, or null.</summary>
    public string? Rejection { get; init; }
}

/// <summary>Receives the invocations of a gateway: the console, a folder, or the page.</summary>
internal interface IInvocationSink
{
    /// <summary>Called when a streamed response begins.</summary>
    void Begin(Invocation invocation)
    {
    }

    /// <summary>Called when a response is complete, before it is sent, or after it was streamed.</summary>
    void Complete(Invocation invocation);
}
