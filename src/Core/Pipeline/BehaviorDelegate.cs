namespace LambdaEventHandler;

/// <summary>The rest of the pipeline: the behaviours further in, and the action.</summary>
/// <param name="request">The request.</param>
/// <returns>The answer.</returns>
public delegate ValueTask<Response> BehaviorDelegate(Request request);
