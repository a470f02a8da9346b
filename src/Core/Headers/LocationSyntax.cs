using System.Globalization;
using System.Text;

namespace LambdaEventHandler;

/// <summary>
/// Encodes the <c>Location</c> header, which is a URI reference (<see href="https://www.rfc-editor.org/rfc/rfc3986#section-4.1">RFC 3986, section 4.1</see>): ASCII without
/// spaces and control characters.
/// </summary>
internal static class LocationSyntax
{
    public static string Encode(string location)
    {
        var encoded = new StringBuilder(location.Length);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in location.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 0x7f && "\"<>\\^`{|}".IndexOf((char)rune.Value, StringComparison.Ordinal) < 0)
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            }
        }

        return encoded.ToString();
    }
}
