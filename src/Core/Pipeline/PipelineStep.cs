namespace LambdaEventHandler;

/// <summary>Enters the rest of the pipeline behind a behavior. One step serves all requests: a request keeps only its depth.</summary>
internal sealed class PipelineStep(BehaviorDelegate handle, int depth, string? caller)
{
    /// <summary>Wraps behaviors around a delegate.</summary>
    /// <param name="behaviors">The behaviors, the outermost first.</param>
    /// <param name="innermost">The delegate to wrap.</param>
    /// <param name="depth">The depth of the outermost behavior, from 1.</param>
    /// <returns>The delegate that enters the outermost behavior.</returns>
    public static BehaviorDelegate Fold(IReadOnlyList<IBehavior> behaviors, BehaviorDelegate innermost, int depth)
    {
        var next = innermost;
        for (var i = behaviors.Count - 1; i >= 0; i--)
        {
            var behavior = behaviors[i];
            BehaviorDelegate inner = new PipelineStep(next, depth + i, INamedBehavior.NameOf(behavior)).EnterAsync;
            next = request => behavior.HandleAsync(request, inner);
        }

        return next;
    }

    private ValueTask<Response> EnterAsync(Request request)
    {
        if (request.Depth >= depth)
        {
            throw new InvalidOperationException($"{caller} called next a second time for one request, or after the response was sent: call next once, or not at all to return a different response.");
        }

        request.Depth = depth;
        return handle(request);
    }
}

/// <summary>The innermost step of the app's pipeline: the endpoint of the matched route, or the response to a path or a method that no route matches.</summary>
/// <param name="endpoints">The endpoints with the behaviors of their routes, by <see cref="Route.Index"/>.</param>
/// <param name="errors">Creates the response to a path that no route matches.</param>
/// <param name="answersMethodNotAllowed">Whether the response is 405 if the path has routes for other methods.</param>
internal sealed class RouteDispatch(BehaviorDelegate[] endpoints, ErrorResponder errors, bool answersMethodNotAllowed)
{
    public ValueTask<Response> DispatchAsync(Request request)
    {
        if (request.Route is { } route)
        {
            return endpoints[route.Index](request);
        }

        return answersMethodNotAllowed && request.FindRoutesForPath() is { Count: > 0 } others
            ? new(MethodNotAllowed(request, others))
            : errors.NotFoundAsync(request);
    }

    private static Response MethodNotAllowed(Request request, IReadOnlyList<RouteMatch> routes)
    {
        var response = ErrorResponse.Create(request, 405, "Method not allowed");
        response.Headers.Append("Allow", AllowedMethods.Join(routes));
        return response;
    }
}
