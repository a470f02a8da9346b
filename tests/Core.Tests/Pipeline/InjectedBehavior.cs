namespace LambdaEventHandler.Pipeline;

/// <summary>A behavior with a dependency: each request has its own.</summary>
internal sealed class InjectedBehavior(Trace trace) : IBehavior
{
    private int _requests;

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        trace.Add($"injected:{++_requests}");
        return next(request);
    }
}
