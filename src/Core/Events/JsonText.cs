using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>The text of a JSON string.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null where the value is no string.</summary>
    /// <exception cref="InvalidEventException">The text is not valid Unicode.</exception>
    public static string? Read(ReadOnlySpan<byte> json)
    {
        if (json is not [(byte)'"', .. var text, (byte)'"'])
        {
            return null;
        }

        return text.IndexOf((byte)'\\') >= 0 ? Unescape(json) : Decode(text);
    }

    /// <summary>The text of the reader's string token.</summary>
    /// <exception cref="InvalidEventException">The text is not valid Unicode.</exception>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw NotUnicode(exception);
        }
    }

    /// <summary>The text of an event that came as an object, whose characters nobody has checked.</summary>
    /// <exception cref="InvalidEventException">The text is not valid Unicode.</exception>
    public static string Check(string text)
    {
        for (var index = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); index >= 0 && index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                throw NotUnicode(innerException: null);
            }
        }

        return text;
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        try
        {
            return Utf8.GetString(text);
        }
        catch (DecoderFallbackException exception)
        {
            throw NotUnicode(exception);
        }
    }

    private static string Unescape(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(ref reader);
    }

    private static InvalidEventException NotUnicode(Exception? innerException) => new("The event has text that is not valid Unicode.", innerException);
}
