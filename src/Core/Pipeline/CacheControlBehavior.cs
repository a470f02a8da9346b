namespace LambdaEventHandler;

/// <summary>Sets the <c>Cache-Control</c> that a route's <see cref="CacheControlAttribute"/> asks for, on its errors too.</summary>
public sealed class CacheControlBehavior : IBehavior
{
    /// <inheritdoc/>
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(next);
        var response = await next(request).ConfigureAwait(false);
        if (request.Route?.GetMetadata<CacheControlAttribute>() is { } cacheControl)
        {
            response.Headers["Cache-Control"] = response.StatusCode == 200 ? cacheControl.Value : "no-cache";
        }

        return response;
    }
}
