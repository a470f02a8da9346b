namespace LambdaEventHandler.Pipeline;

/// <summary>An attribute that is a behavior itself.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StampAttribute(string text) : Attribute, IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var response = await next(request);
        response.Headers.Add("X-Stamp", text);
        return response;
    }
}
