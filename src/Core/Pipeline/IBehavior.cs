using System.ComponentModel;

namespace LambdaEventHandler;

/// <summary>Defines a behavior, which runs around actions. It can inspect the request, return its own response, or change the response of the rest of the pipeline.</summary>
public interface IBehavior
{
    /// <summary>Handles a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="next">The rest of the pipeline. Call it at most once.</param>
    /// <returns>The response.</returns>
    ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next);

    /// <summary>Gets whether the behavior can keep a response or its body after the request, as a cache does.</summary>
    /// <value>
    /// The default is <see langword="true"/>. If all behaviors outside serialization return <see langword="false"/>, a serialized body is not copied: it stays in memory
    /// that is reused after the response is written. A behavior that then keeps a body sees parts of other responses in it.
    /// </value>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    bool KeepsResponses => true;
}

/// <summary>Represents the rest of the pipeline: the inner behaviors and the action.</summary>
/// <param name="request">The request.</param>
/// <returns>The response.</returns>
public delegate ValueTask<Response> BehaviorDelegate(Request request);

/// <summary>A behavior that stands for another, whose name a message is to say.</summary>
internal interface INamedBehavior
{
    string Name { get; }

    static string NameOf(IBehavior behavior) => behavior is INamedBehavior named ? named.Name : behavior.GetType().Name;
}
