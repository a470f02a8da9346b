using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>What a handler does: of a route, of an exception, or where nothing was found.</summary>
internal interface IAction
{
    /// <summary>Does it.</summary>
    /// <param name="invocation">The request, and the exception if it handles one.</param>
    /// <returns>What the handler returns.</returns>
    object? Run(Invocation invocation);
}
