using System.Text;

namespace LambdaEventHandler;

/// <summary>Text that is at hand as UTF-8 already, so that nobody encodes it twice.</summary>
internal sealed class Utf8Text(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);
}

/// <summary>A value that is to be serialized although text, bytes and nothing are not: <c>Response.Json("text")</c>.</summary>
internal sealed class JsonValue(object? value)
{
    private static readonly JsonValue Null = new(null);

    public object? Value { get; } = value;

    /// <summary>The value itself where it is serialized anyway, else a wrapper that says so.</summary>
    public static object Of(object? value) => value switch
    {
        null => Null,
        string or byte[] or ReadOnlyMemory<byte> or Stream => new JsonValue(value),
        _ => value,
    };
}
