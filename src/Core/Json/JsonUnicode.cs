using System.Globalization;
using System.Text.Unicode;

namespace LambdaEventHandler;

/// <summary>Validates that all text of a JSON body is Unicode. System.Text.Json reports an unpaired surrogate only when the text is read, which can be in the action.</summary>
internal static class JsonUnicode
{
    private const int EscapeLength = 6;

    /// <summary>Determines whether the bytes are valid UTF-8, and their escapes contain no unpaired surrogate.</summary>
    /// <param name="json">The body, which is not necessarily JSON.</param>
    public static bool IsValid(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        while (json.IndexOf((byte)'\\') is >= 0 and var start)
        {
            json = json[start..];
            if (!TryReadUnit(json, out var unit))
            {
                // Another escape, which can be that of a backslash.
                json = json[Math.Min(2, json.Length)..];
            }
            else if (!char.IsSurrogate(unit))
            {
                json = json[EscapeLength..];
            }
            else if (char.IsHighSurrogate(unit) && TryReadUnit(json[EscapeLength..], out var low) && char.IsLowSurrogate(low))
            {
                json = json[(2 * EscapeLength)..];
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (json is not [(byte)'\\', (byte)'u', _, _, _, _, ..] || !ushort.TryParse(json.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        unit = (char)value;
        return true;
    }
}
