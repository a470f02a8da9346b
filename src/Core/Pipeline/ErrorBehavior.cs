using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>
/// Turns exceptions into answers: by the app's handlers (<c>OnException</c>), by a <see cref="ServiceException"/>'s status and message,
/// else 500 without a word of the exception, which is logged with its stack. Only an <see cref="InvalidEventException"/> passes: no handler sees it, and the
/// invocation fails, whether the event is found to be invalid before it is routed or when a field is first read.
/// </summary>
public sealed class ErrorBehavior : IBehavior
{
    private readonly ErrorResponder _errors;

    internal ErrorBehavior(ErrorResponder errors) => _errors = errors;

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Every exception is answered, and logged if nobody handles it.")]
    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            var pending = next(request);
            return pending.IsCompletedSuccessfully ? pending : AwaitAsync(pending, request);
        }
        catch (Exception exception) when (exception is not InvalidEventException)
        {
            return _errors.RespondAsync(exception, request);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "As above, for what is thrown later.")]
    private async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request)
    {
        try
        {
            return await pending.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not InvalidEventException)
        {
            return await _errors.RespondAsync(exception, request).ConfigureAwait(false);
        }
    }
}
