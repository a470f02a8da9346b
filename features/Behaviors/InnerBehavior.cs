namespace LambdaEventHandler.Features.Behaviors;

public sealed class InnerBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request);
        response.Headers.AddToken("X-Passed", "inner");
        return response;
    }
}
