namespace LambdaEventHandler.Features.Behaviors;

/// <summary>Sees the exception of the action, and throws one of its own.</summary>
public sealed class TranslatingBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        try
        {
            return await next(request);
        }
        catch (ArgumentException exception)
        {
            throw new TimeoutException($"translated: {exception.Message}", exception);
        }
    }
}
