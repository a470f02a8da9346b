namespace LambdaEventHandler.Pipeline;

/// <summary>A behavior without dependencies: one for all requests.</summary>
public sealed class PlainBehavior : IBehavior
{
    private int _requests;

    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var response = await next(request);
        response.Headers["X-Plain"] = $"{++_requests}";
        return response;
    }
}
