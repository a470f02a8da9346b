using System.Text.Json;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>Reads JSON in which an object with a single key that begins with <c>$</c> is an expression.</summary>
internal static class ValueReader
{
    public static Value Read(JsonElement json)
    {
        if (ExpressionOf(json) is { } expression)
            return Expressions.Read(expression.Name, expression.Value);

        return json.ValueKind switch
        {
            JsonValueKind.Object => ReadObject(json),
            JsonValueKind.Array => ReadArray(json),
            _ => Literal(JsonScalar.Of(json)),
        };
    }

    public static Value Literal(object? value) => _ => value;

    /// <summary>The expression that an object is; null for any other JSON.</summary>
    public static JsonProperty? ExpressionOf(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || json.GetPropertyCount() != 1)
            return null;

        var only = json.EnumerateObject().Single();
        return only.Name.StartsWith('$') ? only : null;
    }

    private static Value ReadObject(JsonElement json)
    {
        var members = json.EnumerateObject().Select(member => (member.Name, Value: Read(member.Value))).ToList();
        return invocation => members.ToDictionary(member => member.Name, member => member.Value(invocation), StringComparer.Ordinal);
    }

    private static Value ReadArray(JsonElement json)
    {
        var items = json.EnumerateArray().Select(Read).ToList();
        return invocation => items.ConvertAll(item => item(invocation));
    }
}
