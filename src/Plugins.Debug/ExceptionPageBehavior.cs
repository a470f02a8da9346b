namespace LambdaEventHandler.Debugging;

/// <summary>Returns the type, message, and stack trace of an unhandled exception and of its inner exceptions.</summary>
internal sealed class ExceptionPageBehavior : IBehavior
{
    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var response = await next(request).ConfigureAwait(false);
        if (response.Exception is { } exception)
        {
            response.ContentType = "text/plain; charset=utf-8";
            response.Body = exception.ToString();
        }

        return response;
    }
}
