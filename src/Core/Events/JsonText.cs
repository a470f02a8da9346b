using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>The text of a JSON string.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null where the value is no string.</summary>
    /// <exception cref="InvalidEventException">The text is no valid Unicode.</exception>
    public static string? Read(ReadOnlySpan<byte> json)
    {
        if (json is not [(byte)'"', .. var text, (byte)'"'])
        {
            return null;
        }

        return text.IndexOf((byte)'\\') >= 0 ? Unescape(json) : Decode(text);
    }

    /// <summary>The text of the reader's string token.</summary>
    /// <exception cref="InvalidEventException">The text is no valid Unicode.</exception>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw NoUnicode(exception);
        }
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        try
        {
            return Utf8.GetString(text);
        }
        catch (DecoderFallbackException exception)
        {
            throw NoUnicode(exception);
        }
    }

    private static string Unescape(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(ref reader);
    }

    private static InvalidEventException NoUnicode(Exception exception) => new("The event has text that is no valid Unicode.", exception);
}
