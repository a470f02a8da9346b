namespace LambdaEventHandler.Pipeline;

/// <summary>Breaks the rule that next is called once.</summary>
internal sealed class TwiceBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        await next(request);
        return await next(request);
    }
}
