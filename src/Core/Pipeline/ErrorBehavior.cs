using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

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

/// <summary>What an exception is answered with: the app's handler, a ServiceException's own body, or 500 and an entry in the log.</summary>
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
            // Its handler failed, so that nobody handled it either.
            if (exception is not ServiceException)
            {
                UnhandledExceptionLog.Write(exception, request);
            }

            unhandled = thrownOnTheWay;
        }

        return await UnhandledAsync(unhandled, request).ConfigureAwait(false);
    }

    /// <summary>The answer where no route has the path: the handler of <see cref="NotFoundException"/> itself, never one of a base class.</summary>
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
            // Answered here all the same, so that the behaviors around give it its headers, those of CORS for one.
            UnhandledExceptionLog.Write(thrownByApp, request);
            return FallbackResponse.Plain(request, InternalServerError, exception);
        }
    }
}

/// <summary>The app's handlers of exceptions: the one of the nearest class in an exception's hierarchy answers, whatever the order of registration.</summary>
internal sealed class ExceptionHandlers
{
    private readonly Dictionary<Type, ExceptionHandler> _handlers = [];

    /// <summary>Adds a handler.</summary>
    /// <returns>Whether the class had none yet.</returns>
    public bool TryAdd(Type exception, ExceptionHandler handler) => _handlers.TryAdd(exception, handler);

    public ExceptionHandler? Of(Type exception)
    {
        for (var type = exception; type is not null && type != typeof(object); type = type.BaseType)
        {
            if (_handlers.TryGetValue(type, out var handler))
            {
                return handler;
            }
        }

        return null;
    }

    /// <summary>The handler of exactly this class.</summary>
    public ExceptionHandler? OfExactly(Type exception) => _handlers.GetValueOrDefault(exception);
}

/// <summary>Answers a request whose action threw.</summary>
internal delegate ValueTask<Response> ExceptionHandler(Exception exception, Request request);
