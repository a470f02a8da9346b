namespace LambdaEventHandler;

/// <summary>A step around the action: it may look at the request, answer itself, or let the rest of the pipeline answer and change that.</summary>
public interface IBehavior
{
    /// <summary>Handles a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="next">The rest of the pipeline, to be called at most once.</param>
    /// <returns>The answer.</returns>
    ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next);
}
