namespace LambdaEventHandler.Conformance.Apps;

/// <summary>What a handler of errors makes of an action's result, since it has to return a <see cref="Response"/>.</summary>
internal static class HandlerResponse
{
    public static Response Of(object? result) => result switch
    {
        Response response => response,
        null => Response.Json(result),
        _ => new Response { Body = result },
    };
}
