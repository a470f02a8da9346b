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

/// <summary>The rest of the pipeline: the behaviours further in, and the action.</summary>
/// <param name="request">The request.</param>
/// <returns>The answer.</returns>
public delegate ValueTask<Response> BehaviorDelegate(Request request);

/// <summary>A behaviour that stands for another, whose name a message is to say.</summary>
internal interface INamedBehavior
{
    string Name { get; }

    static string NameOf(IBehavior behavior) => behavior is INamedBehavior named ? named.Name : behavior.GetType().Name;
}
