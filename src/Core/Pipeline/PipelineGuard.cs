using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>
/// Creates the response to an exception outside the error behavior, which a plugin or an outer behavior threw. An event that is found to be invalid when a field
/// is first read fails the invocation, like an event that is rejected before it is routed.
/// </summary>
internal sealed class PipelineGuard(BehaviorDelegate pipeline)
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Every exception results in a response, and is logged.")]
    public ValueTask<Response> HandleAsync(Request request)
    {
        try
        {
            var pending = pipeline(request);
            return pending.IsCompletedSuccessfully ? new(NotNull(pending.Result)) : AwaitAsync(pending, request);
        }
        catch (Exception exception) when (exception is not InvalidEventException)
        {
            return new(Fail(exception, request));
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The same, for exceptions that are thrown later.")]
    private static async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request)
    {
        try
        {
            return NotNull(await pending.ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not InvalidEventException)
        {
            return Fail(exception, request);
        }
    }

    private static Response NotNull(Response? response) =>
        response ?? throw new InvalidOperationException("The outermost behavior returned null: return a Response.");

    private static Response Fail(Exception exception, Request request)
    {
        UnhandledExceptionLog.Write(exception, request);
        return FallbackResponse.InternalServerError(request, "Internal server error");
    }
}
