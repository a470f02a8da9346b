using System.Globalization;
using System.Text;

namespace LambdaEventHandler.Gateway;

/// <summary>Makes text from outside fit for one line of the console: control characters and line separators are percent-encoded.</summary>
internal static class PrintableText
{
    public static string Encode(string text)
    {
        if (!text.Any(IsUnprintable))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsUnprintable(character))
            {
                Append(encoded, character);
            }
            else
            {
                encoded.Append(character);
            }
        }

        return encoded.ToString();
    }

    private static void Append(StringBuilder encoded, char character)
    {
        foreach (var value in Encoding.UTF8.GetBytes([character]))
        {
            encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
    }

    private static bool IsUnprintable(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
