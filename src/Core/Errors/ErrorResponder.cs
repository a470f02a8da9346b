using System.Runtime.ExceptionServices;

namespace LambdaEventHandler;

/// <summary>What an exception is answered with: the app's handler, a ServiceException's own body, or 500 and an entry in the log.</summary>
internal sealed class ErrorResponder(ExceptionHandlers handlers, BodySerialization serialization, bool propagates)
{
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
            ? new(ErrorBody.ToResponse(404, "Not found"))
            : RespondAsync(new NotFoundException(), request);

    private async ValueTask<Response?> AnswerAsync(Exception exception, Request request)
    {
        if (handlers.Of(exception.GetType()) is not { } handler)
        {
            return BuiltIn(exception);
        }

        try
        {
            return await handler(exception, request).ConfigureAwait(false) ?? throw new InvalidOperationException("An exception handler answered null: return a Response.");
        }
        catch (ServiceException thrownByHandler)
        {
            return BuiltIn(thrownByHandler);
        }
    }

    private static Response? BuiltIn(Exception exception) =>
        exception is ServiceException service ? ErrorBody.ToResponse(service) : null;

    private async ValueTask<Response> UnhandledAsync(Exception exception, Request request)
    {
        if (propagates)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        UnhandledExceptionLog.Write(exception, request);
        var body = ErrorBody.ToResponse(500, "Internal server error");
        var answer = new Response(500) { ContentType = body.ContentType, Content = body.Content, Exception = exception };
        try
        {
            return await serialization.ApplyAsync(answer, request).ConfigureAwait(false);
        }
        catch (Exception thrownBySerializer)
        {
            // Answered here all the same, so that the behaviours around give it its headers, those of CORS for one.
            UnhandledExceptionLog.Write(thrownBySerializer, request);
            return LastResort.InternalServerError("Internal server error", exception);
        }
    }
}
