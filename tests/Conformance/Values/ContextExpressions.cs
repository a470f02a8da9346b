using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>Expressions over what surrounds the request: the invocation's context and, in exception handlers, the exception.</summary>
internal static class ContextExpressions
{
    public static Value Context(JsonElement argument) => Argument.Text(argument) switch
    {
        "functionName" => invocation => invocation.Request.LambdaContext.FunctionName,
        "awsRequestId" => invocation => invocation.Request.LambdaContext.AwsRequestId,
        var other => throw new JsonException($"$context knows no {other}"),
    };

    public static Value Exception(JsonElement argument) => Argument.Text(argument) switch
    {
        "type" => invocation => invocation.Exception?.GetType().Name,
        "message" => invocation => invocation.Exception?.Message,
        "statusCode" => invocation => (invocation.Exception as ServiceException)?.StatusCode,
        var other => throw new JsonException($"$exception knows no {other}"),
    };
}
