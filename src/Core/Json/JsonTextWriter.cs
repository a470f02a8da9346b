using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;

namespace LambdaEventHandler.Generated;

/// <summary>
/// Writes compact JSON (RFC 8259) and escapes only the characters that JSON requires. It is small and has no tables, so that the first response needs
/// neither System.Text.Json nor its encoders. It is used by the library and by generated code.
/// </summary>
/// <remarks>It is small and has no tables, so that the first response of a cold start requires neither System.Text.Json nor its encoders.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTextWriter
{
    private readonly IBufferWriter<byte> _output;
    private bool _needsComma;

    internal JsonTextWriter(IBufferWriter<byte> output) => _output = output;

    /// <summary>Returns a writer of an output. A pooled buffer has its own.</summary>
    internal static JsonTextWriter On(IBufferWriter<byte> output) => output is PooledBuffer pooled ? pooled.BeginText() : new JsonTextWriter(output);

    /// <summary>Starts a new JSON text, regardless of the state of the last one.</summary>
    internal void Restart() => _needsComma = false;

    /// <summary>Writes the start of an object.</summary>
    public void WriteStartObject() => Open((byte)'{');

    /// <summary>Writes the end of an object.</summary>
    public void WriteEndObject() => Close((byte)'}');

    /// <summary>Writes the start of an array.</summary>
    public void WriteStartArray() => Open((byte)'[');

    /// <summary>Writes the end of an array.</summary>
    public void WriteEndArray() => Close((byte)']');

    /// <summary>Writes the name of a member.</summary>
    /// <param name="name">The name.</param>
    public void WriteName(string name)
    {
        WriteString(name);
        Put((byte)':', _output);
        _needsComma = false;
    }

    /// <summary>Writes the name of a member, which must be UTF-8 without characters to escape.</summary>
    /// <param name="name">The name.</param>
    public void WriteName(ReadOnlySpan<byte> name)
    {
        var span = _output.GetSpan(name.Length + 4);
        var written = 0;
        if (_needsComma)
        {
            span[written++] = (byte)',';
        }

        span[written++] = (byte)'"';
        name.CopyTo(span[written..]);
        written += name.Length;
        span[written++] = (byte)'"';
        span[written++] = (byte)':';
        _output.Advance(written);
        _needsComma = false;
    }

    /// <summary>Writes a string or null.</summary>
    /// <param name="text">The text.</param>
    public void WriteString(string? text)
    {
        if (text is null)
        {
            WriteNull();
            return;
        }

        BeginValue();
        JsonEscaping.WriteQuoted(text, _output);
    }

    /// <summary>Writes text, or null, byte for byte as System.Text.Json does with <c>JavaScriptEncoder.UnsafeRelaxedJsonEscaping</c>, the default of the library.</summary>
    /// <param name="text">The text.</param>
    public void WriteText(string? text)
    {
        if (text is null)
        {
            WriteNull();
            return;
        }

        BeginValue();
        JsonEscaping.WriteQuotedAsSerializer(text, _output);
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a Boolean value.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a UTF-8 string.</summary>
    internal void WriteString(ReadOnlySpan<byte> utf8)
    {
        BeginValue();
        JsonEscaping.WriteQuoted(utf8, _output);
    }

    /// <summary>Writes bytes as a base64 string.</summary>
    internal void WriteBase64(ReadOnlySpan<byte> bytes)
    {
        BeginValue();
        var span = _output.GetSpan(Base64.GetMaxEncodedToUtf8Length(bytes.Length) + 2);
        span[0] = (byte)'"';
        Base64.EncodeToUtf8(bytes, span[1..], out _, out var written);
        span[written + 1] = (byte)'"';
        _output.Advance(written + 2);
    }

    private void WriteRaw(ReadOnlySpan<byte> text)
    {
        BeginValue();
        _output.Write(text);
    }

    private void Open(byte bracket)
    {
        BeginValue();
        Put(bracket, _output);
        _needsComma = false;
    }

    private void Close(byte bracket)
    {
        Put(bracket, _output);
        _needsComma = true;
    }

    private void BeginValue()
    {
        if (_needsComma)
        {
            Put((byte)',', _output);
        }

        _needsComma = true;
    }

    internal static void Put(byte character, IBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = character;
        output.Advance(1);
    }

    private const int LongestNumber = 64;

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteNumber(long value)
    {
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <inheritdoc cref="WriteNumber(long)"/>
    public void WriteNumber(ulong value)
    {
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a decimal with all its digits and its scale.</summary>
    /// <param name="value">The value.</param>
    public void WriteNumber(decimal value)
    {
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a number in its shortest round-trip form.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is not finite, which JSON does not support.</exception>
    public void WriteNumber(double value)
    {
        Check(double.IsFinite(value));
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <inheritdoc cref="WriteNumber(double)"/>
    public void WriteNumber(float value)
    {
        Check(float.IsFinite(value));
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a GUID.</summary>
    /// <param name="value">The value.</param>
    public void WriteGuid(Guid value)
    {
        BeginValue();
        var span = _output.GetSpan(LongestNumber);
        span[0] = (byte)'"';
        value.TryFormat(span[1..], out var written);
        span[written + 1] = (byte)'"';
        _output.Advance(written + 2);
    }

    private static void Check(bool isFinite)
    {
        if (!isFinite)
        {
            throw new ArgumentException("JSON does not support NaN and Infinity: return null or text instead.");
        }
    }
}
