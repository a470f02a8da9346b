using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>Reads the arguments of expressions, and refuses those of another kind.</summary>
internal static class Argument
{
    public static string Text(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Unexpected(json, "a text");

    /// <summary>Expressions without a real argument have <c>true</c>.</summary>
    public static void True(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.True)
            throw Unexpected(json, "true");
    }

    public static IReadOnlyList<Value> Values(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(ValueReader.Read)] : throw Unexpected(json, "an array of values");

    public static JsonException Unexpected(JsonElement json, string expected) =>
        new($"{json.GetRawText()} stands where {expected} was expected");
}
