using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>The body of a response: a value as it is, or one for <see cref="Response.Json{T}(T, int)"/>.</summary>
internal sealed record ResponseBody(Value Value, bool IsJson)
{
    public Response ToResponse(int statusCode, Invocation invocation) => IsJson
        ? Response.Json(Value(invocation), statusCode)
        : new Response(statusCode) { Body = Value(invocation) };
}
