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
            if (await HandleAsync(exception, request).ConfigureAwait(false) is { } answer)
            {
                return await serialization.ApplyAsync(answer).ConfigureAwait(false);
            }
        }
        catch (ServiceException thrownByHandler)
        {
            return await BuiltInAsync(thrownByHandler).ConfigureAwait(false);
        }
        catch (Exception thrownByHandler)
        {
            unhandled = thrownByHandler;
        }

        return await UnhandledAsync(unhandled, request).ConfigureAwait(false);
    }

    /// <summary>The answer where no route has the path: the handler of <see cref="NotFoundException"/> itself, never one of a base class.</summary>
    public ValueTask<Response> NotFoundAsync(Request request) =>
        handlers.OfExactly(typeof(NotFoundException)) is null
            ? new(ErrorBody.ToResponse(404, "Not found"))
            : RespondAsync(new NotFoundException(), request);

    private ValueTask<Response?> HandleAsync(Exception exception, Request request)
    {
        if (handlers.Of(exception.GetType()) is { } handler)
        {
            return AsNullableAsync(handler(exception, request));
        }

        return new(exception is ServiceException service ? ErrorBody.ToResponse(service.StatusCode, service.Message) : null);
    }

    private static async ValueTask<Response?> AsNullableAsync(ValueTask<Response> answer) =>
        await answer.ConfigureAwait(false) ?? throw new InvalidOperationException("An exception handler answered null: return a Response.");

    private async ValueTask<Response> UnhandledAsync(Exception exception, Request request)
    {
        if (propagates)
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        UnhandledExceptionLog.Write(exception, request);
        var body = ErrorBody.ToResponse(500, "Internal server error");
        var answer = new Response(500) { ContentType = body.ContentType, Content = body.Content, Exception = exception };
        return await serialization.ApplyAsync(answer).ConfigureAwait(false);
    }

    private ValueTask<Response> BuiltInAsync(ServiceException exception) =>
        serialization.ApplyAsync(ErrorBody.ToResponse(exception.StatusCode, exception.Message));
}
