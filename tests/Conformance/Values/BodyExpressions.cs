using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>Expressions over the request's body.</summary>
internal static class BodyExpressions
{
    public static Value Text(JsonElement argument)
    {
        Argument.True(argument);
        return invocation => invocation.Request.Body;
    }

    public static Value Base64(JsonElement argument)
    {
        Argument.True(argument);
        return invocation => invocation.Request.BodyBytes is { } bytes ? Convert.ToBase64String(bytes) : null;
    }

    public static Value Json(JsonElement argument)
    {
        Argument.True(argument);
        return invocation => JsonScalar.Of(invocation.Request.Json<JsonElement>());
    }

    public static Value JsonField(JsonElement argument)
    {
        var name = Argument.Text(argument);
        return invocation => FieldOf(invocation.Request.Json<JsonElement>(), name);
    }

    private static object? FieldOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var field) ? JsonScalar.Of(field) : null;
}
