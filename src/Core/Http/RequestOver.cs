namespace LambdaEventHandler;

/// <summary>What is asked of a request after its answer is sent.</summary>
internal static class RequestOver
{
    public static ObjectDisposedException Exception() =>
        new(nameof(Request), "The request is over: its answer is sent. Read what is needed of it before the action returns.");
}
