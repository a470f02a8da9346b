using System.Globalization;
using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>What a case says in place of a value: a literal, or an expression over the request.</summary>
/// <param name="invocation">The request that the value is for.</param>
/// <returns>The value.</returns>
internal delegate object? Value(Invocation invocation);

/// <summary>Reads a <see cref="Value"/> from a case.</summary>
internal sealed class ValueConverter : CaseConverter<Value>
{
    /// <summary>A null in a case is the value null, not a missing one.</summary>
    public override bool HandleNull => true;

    protected override Value Read(JsonElement json, JsonSerializerOptions options) => ValueReader.Read(json);
}

/// <summary>Reads JSON in which an object with a single key that begins with <c>$</c> is an expression.</summary>
internal static class ValueReader
{
    public static Value Read(JsonElement json)
    {
        if (ExpressionOf(json) is { } expression)
        {
            return Expressions.Read(expression.Name, expression.Value);
        }

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
        {
            return null;
        }

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

/// <summary>The text of a value, where a case joins or parses texts.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        JsonElement json => json.GetRawText(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value),
    };
}

/// <summary>What an expression can speak of: the request and, in an exception handler, the exception.</summary>
internal sealed record Invocation(Request Request, Exception? Exception = null);
