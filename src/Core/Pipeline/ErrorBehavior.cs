using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace LambdaEventHandler;

/// <summary>
/// Converts exceptions to responses: with the app's handlers (<c>OnException</c>), with the status and message of a <see cref="ServiceException"/>,
/// or otherwise to 500 without details of the exception, which is logged with its stack. An <see cref="InvalidEventException"/> is not handled: no handler sees it, and the
/// invocation fails, whether the event is found to be invalid before routing or when a field is first read.
/// </summary>
public sealed class ErrorBehavior : IBehavior
{
    private readonly ErrorResponder _errors;

    internal ErrorBehavior(ErrorResponder errors) => _errors = errors;

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Every exception results in a response, and is logged if it is not handled.")]
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

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The same, for exceptions that are thrown later.")]
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

/// <summary>Creates the response to an exception: with the app's handler, from a ServiceException, or 500 and a log entry.</summary>
internal sealed class ErrorResponder(ExceptionHandlers handlers, BodySerialization serialization, bool propagates)
{
    private const string InternalServerError = "Internal server error";

    public async ValueTask<Response> RespondAsync(Exception exception, Request request)
    {
        var unhandled = exception;
        try
        {
            if (await AnswerAsync(exception, request).ConfigureAwait(false) is { } answer)
            {
                return await serialization.ApplyAsync(answer, request).ConfigureAwait(false);
            }
        }
        catch (Exception thrownOnTheWay) when (thrownOnTheWay is not InvalidEventException)
        {
            // The handler failed, so the exception is not handled. One that the handler throws again is logged once.
            if (exception is not ServiceException && exception != thrownOnTheWay)
            {
                UnhandledExceptionLog.Write(exception, request);
            }

            unhandled = thrownOnTheWay;
        }

        return await UnhandledAsync(unhandled, request).ConfigureAwait(false);
    }

    /// <summary>Creates the response to a request without a route. Only the handler of <see cref="NotFoundException"/> itself is used, never that of a base class.</summary>
    public ValueTask<Response> NotFoundAsync(Request request) =>
        handlers.OfExactly(typeof(NotFoundException)) is null
            ? new(ErrorResponse.Create(request, 404, "Not found"))
            : RespondAsync(new NotFoundException(), request);

    private async ValueTask<Response?> AnswerAsync(Exception exception, Request request)
    {
        if (handlers.Of(exception.GetType()) is not { } handler)
        {
            return BuiltIn(exception, request);
        }

        try
        {
            return await handler(exception, request).ConfigureAwait(false) ?? throw new InvalidOperationException("An exception handler returned null: return a Response.");
        }
        catch (ServiceException thrownByHandler)
        {
            return BuiltIn(thrownByHandler, request);
        }
    }

    private static Response? BuiltIn(Exception exception, Request request) =>
        exception is ServiceException service ? ErrorResponse.Create(request, service) : null;

    private async ValueTask<Response> UnhandledAsync(Exception exception, Request request)
    {
        if (propagates)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        UnhandledExceptionLog.Write(exception, request);
        try
        {
            var body = ErrorResponse.Create(request, 500, InternalServerError);
            var answer = new Response(500) { ContentType = body.ContentType, Body = body.Body, Exception = exception };
            return await serialization.ApplyAsync(answer, request).ConfigureAwait(false);
        }
        catch (Exception thrownByApp)
        {
            // A response is created here anyway, so that the behaviors around it add their headers, such as those of CORS.
            UnhandledExceptionLog.Write(thrownByApp, request);
            return FallbackResponse.Plain(request, InternalServerError, exception);
        }
    }
}

/// <summary>The app's exception handlers. The handler of the nearest class in the hierarchy of an exception is used, regardless of the order of registration.</summary>
internal sealed class ExceptionHandlers
{
    private readonly CompactList<HandledException> _handlers = new();

    /// <summary>Adds a handler.</summary>
    /// <returns>True if the class had no handler yet.</returns>
    public bool TryAdd(Type exception, ExceptionHandler handler)
    {
        if (OfExactly(exception) is not null)
        {
            return false;
        }

        _handlers.Add(new(exception, handler));
        return true;
    }

    public ExceptionHandler? Of(Type exception)
    {
        for (var type = exception; type is not null && type != typeof(object); type = type.BaseType)
        {
            if (OfExactly(type) is { } handler)
            {
                return handler;
            }
        }

        return null;
    }

    /// <summary>Returns the handler of exactly this class.</summary>
    public ExceptionHandler? OfExactly(Type exception)
    {
        foreach (var handled in _handlers)
        {
            if (handled.Type == exception)
            {
                return handled.Handler;
            }
        }

        return null;
    }

    private sealed class HandledException(Type type, ExceptionHandler handler)
    {
        public Type Type => type;

        public ExceptionHandler Handler => handler;
    }
}

/// <summary>Creates the response to a request whose action threw an exception.</summary>
internal delegate ValueTask<Response> ExceptionHandler(Exception exception, Request request);
