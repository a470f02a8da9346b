using System.Text;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>The text of a JSON string.</summary>
internal static class JsonText
{
    /// <summary>The text; null where the value is no string.</summary>
    /// <exception cref="InvalidEventException">The text is no valid Unicode.</exception>
    public static string? Read(ReadOnlySpan<byte> json)
    {
        if (json is not [(byte)'"', .. var text, (byte)'"'])
        {
            return null;
        }

        return text.Contains((byte)'\\') ? Unescape(json) : Encoding.UTF8.GetString(text);
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
            throw new InvalidEventException("The event has text that is no valid Unicode.", exception);
        }
    }

    private static string Unescape(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(ref reader);
    }
}
