namespace LambdaEventHandler.Features.Behaviors;

/// <summary>Answers itself where the client has no key.</summary>
public sealed class KeyBehavior : IBehavior
{
    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) =>
        request.Headers.Contains("X-Api-Key") ? next(request) : throw new UnauthorizedException("A key is needed");
}
