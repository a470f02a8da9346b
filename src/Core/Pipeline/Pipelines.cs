namespace LambdaEventHandler;

/// <summary>The behaviors around the actions of an app, ready for requests.</summary>
/// <param name="handle">Runs the behaviors and the action.</param>
/// <param name="poolsBodies">Whether no behavior keeps serialized bodies, so that they can stay in pooled buffers until the response is written.</param>
internal sealed class FoldedPipeline(BehaviorDelegate handle, bool poolsBodies)
{
    public ValueTask<Response> RunAsync(Request request)
    {
        request.PoolsBody = poolsBodies;
        return handle(request);
    }
}

/// <summary>The pipelines of an app: one for each set of behaviors that routes have.</summary>
/// <param name="main">The pipeline of requests that match no route, and of routes that have the same.</param>
/// <param name="ofRoutes">The pipelines of the routes, by <see cref="Route.Index"/>; null if all have the main one.</param>
internal sealed class Pipelines(FoldedPipeline main, FoldedPipeline[]? ofRoutes = null)
{
    public ValueTask<Response> RunAsync(Request request) =>
        (ofRoutes is not null && request.Route is { } route ? ofRoutes[route.Index] : main).RunAsync(request);
}
