namespace LambdaEventHandler;

/// <summary>A behaviour that was given as a lambda.</summary>
internal sealed class LambdaBehavior(Func<Request, BehaviorDelegate, ValueTask<Response>> handle) : IBehavior, INamedBehavior
{
    public string Name => "The behaviour given to Use(...)";

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => handle(request, next);
}
