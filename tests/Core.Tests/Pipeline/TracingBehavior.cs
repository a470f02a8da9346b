namespace LambdaEventHandler.Pipeline;

/// <summary>Says when a request goes in and when its answer comes out.</summary>
internal sealed class TracingBehavior(Trace trace, string name) : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        trace.Add($"{name}>");
        try
        {
            var response = await next(request);
            trace.Add($"<{name}");
            return response;
        }
        catch (Exception exception)
        {
            trace.Add($"!{name}:{exception.GetType().Name}");
            throw;
        }
    }
}
