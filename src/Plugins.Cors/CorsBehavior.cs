namespace LambdaEventHandler.Cors;

/// <summary>Returns preflight responses and adds the policy's headers to all other responses.</summary>
internal sealed class CorsBehavior(CorsPolicy policy) : IBehavior
{
    public bool KeepsResponses => false;

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        if (Preflight.IsPreflight(request))
        {
            return new(AnswerPreflight(request));
        }

        if (request.Route is { } route && !Preflight.IsInCors(route))
        {
            return next(request);
        }

        var origin = policy.OriginFor(request);
        var pending = next(request);
        return pending.IsCompletedSuccessfully ? new(policy.Apply(pending.Result, origin)) : AwaitAsync(pending, origin);
    }

    private async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, string? origin) =>
        policy.Apply(await pending.ConfigureAwait(false), origin);

    private Response AnswerPreflight(Request request)
    {
        var response = Response.NoContent();
        return Preflight.FindMethods(request) is { } methods
            ? policy.ApplyPreflight(response, policy.OriginFor(request), methods)
            : response;
    }
}
