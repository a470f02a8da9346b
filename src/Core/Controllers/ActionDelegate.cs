namespace LambdaEventHandler;

/// <summary>Binds a request's values to an action's parameters and runs it.</summary>
/// <param name="request">The request.</param>
/// <returns>What the action returned, awaited; <see cref="NoResult"/> where it returns nothing.</returns>
internal delegate ValueTask<object?> ActionDelegate(Request request);
