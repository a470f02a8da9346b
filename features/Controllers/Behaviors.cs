namespace LambdaEventHandler.Features.Controllers;

/// <summary>Throws a 401 error when the request has no API key.</summary>
public sealed class KeyBehavior : IBehavior
{
    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) =>
        request.Headers.Contains("X-Api-Key") ? next(request) : throw new UnauthorizedException("A key is needed");
}

public sealed class GuardedController
{
    [Behavior<KeyBehavior>]
    public string GetSecret() => "secret";

    public string GetOpen() => "open";
}

/// <summary>Requires a key for all its actions.</summary>
[Behavior<KeyBehavior>]
public sealed class SecretController
{
    public string GetFirstSecret() => "first";

    public string GetSecondSecret() => "second";
}

public sealed class InnerBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request);
        response.Headers.AddToken("X-Passed", "inner");
        return response;
    }
}

public sealed class OuterBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request);
        response.Headers.AddToken("X-Passed", "outer");
        return response;
    }
}

public sealed class TwiceBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        await next(request);
        return await next(request);
    }
}

/// <summary>Catches the action's exception and throws another one.</summary>
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

[AttributeUsage(AttributeTargets.Method)]
public sealed class AuditedAttribute : Attribute;

public sealed class AccountsController
{
    [Audited]
    public string GetBalance() => "balance";

    public string GetBranches() => "branches";
}

/// <summary>Runs for audited routes.</summary>
public sealed class AuditBehavior : ISelectiveBehavior
{
    public bool AppliesTo(Route route) => route.GetMetadata<AuditedAttribute>() is not null;

    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request);
        response.Headers["X-Audit"] = response.Body.Text;
        return response;
    }
}
