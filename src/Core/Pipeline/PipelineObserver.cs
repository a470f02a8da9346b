using System.ComponentModel;

namespace LambdaEventHandler;

/// <summary>
/// Observes the behaviors and actions of apps, for development tools such as the local gateway. An app that is built without an observer does nothing for it,
/// neither at startup nor for a request.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class PipelineObserver
{
    private static AsyncLocal<PipelineObserver?>? _current;

    /// <summary>Gets the observer of the app that is built.</summary>
    internal static PipelineObserver? Current => _current?.Value;

    /// <summary>Observes the apps that are built until the returned object is disposed, in the same thread or asynchronous operation.</summary>
    /// <returns>An object that ends the observation of further apps when it is disposed. Apps that are already built stay observed.</returns>
    /// <example><code>
    /// using (observer.ObserveBuilds())
    /// {
    ///     app = Function.App;
    /// }
    /// </code></example>
    public IDisposable ObserveBuilds()
    {
        var current = _current ?? Interlocked.CompareExchange(ref _current, new(), null) ?? _current;
        var scope = new Scope(current, current.Value);
        current.Value = this;
        return scope;
    }

    /// <summary>Called before a request enters a behavior or an action. It must not throw an exception.</summary>
    /// <param name="request">The request.</param>
    /// <param name="step">The behavior or action.</param>
    public abstract void OnEntering(Request request, ObservedStep step);

    /// <summary>Called after a behavior or an action returned a response or threw an exception. It must not throw an exception.</summary>
    /// <param name="request">The request.</param>
    /// <param name="step">The behavior or action.</param>
    /// <param name="response">The response, which must not be changed; <see langword="null"/> after an exception.</param>
    /// <param name="exception">The exception, or <see langword="null"/>.</param>
    public abstract void OnCompleted(Request request, ObservedStep step, Response? response, Exception? exception);

    /// <summary>Wraps a behavior of the app or of a route.</summary>
    internal IBehavior Observe(IBehavior behavior, BehaviorOrder? order) => new ObservedBehavior(behavior, new(INamedBehavior.NameOf(behavior), order, IsAction: false), this);

    /// <summary>Wraps the action of a route.</summary>
    internal BehaviorDelegate Observe(BehaviorDelegate action, Route route)
    {
        var observed = new ObservedCall(new(route.DisplayName, Order: null, IsAction: true), this);
        return request => observed.RunAsync(request, action);
    }

    private sealed class Scope(AsyncLocal<PipelineObserver?> current, PipelineObserver? previous) : IDisposable
    {
        public void Dispose() => current.Value = previous;
    }
}

/// <summary>Represents a behavior or an action that a <see cref="PipelineObserver"/> observes.</summary>
/// <param name="Name">The name of the behavior's type, or the display name of the action's route.</param>
/// <param name="Order">The place of a behavior of the app; <see langword="null"/> for an action, and for a behavior around a single route.</param>
/// <param name="IsAction">Whether the step binds the arguments of an action and calls it.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed record ObservedStep(string Name, BehaviorOrder? Order, bool IsAction);

/// <summary>A behavior that reports when a request enters and leaves it.</summary>
internal sealed class ObservedBehavior(IBehavior behavior, ObservedStep step, PipelineObserver observer) : IBehavior, INamedBehavior
{
    private readonly ObservedCall _call = new(step, observer);

    public string Name => step.Name;

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => _call.RunAsync(request, behavior, next);
}

/// <summary>Reports when a request enters and leaves a step. Like the step, it completes synchronously if it can, so that the app behaves the same.</summary>
internal sealed class ObservedCall(ObservedStep step, PipelineObserver observer)
{
    public ValueTask<Response> RunAsync(Request request, BehaviorDelegate action) => RunAsync(request, behavior: null, action);

    public ValueTask<Response> RunAsync(Request request, IBehavior? behavior, BehaviorDelegate next)
    {
        observer.OnEntering(request, step);
        ValueTask<Response> pending;
        try
        {
            pending = behavior is null ? next(request) : behavior.HandleAsync(request, next);
        }
        catch (Exception exception)
        {
            observer.OnCompleted(request, step, response: null, exception);
            throw;
        }

        if (!pending.IsCompletedSuccessfully)
        {
            return AwaitAsync(request, pending);
        }

        var response = pending.Result;
        observer.OnCompleted(request, step, response, exception: null);
        return new(response);
    }

    private async ValueTask<Response> AwaitAsync(Request request, ValueTask<Response> pending)
    {
        Response response;
        try
        {
            response = await pending.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            observer.OnCompleted(request, step, response: null, exception);
            throw;
        }

        observer.OnCompleted(request, step, response, exception: null);
        return response;
    }
}
