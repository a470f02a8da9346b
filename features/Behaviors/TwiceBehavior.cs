namespace LambdaEventHandler.Features.Behaviors;

public sealed class TwiceBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        await next(request);
        return await next(request);
    }
}
