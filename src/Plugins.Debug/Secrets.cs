using System.Buffers;
using System.Text.Json;

namespace LambdaEventHandler.Debugging;

/// <summary>Hides what a log must not contain, by its name: headers, query parameters, and members of JSON.</summary>
/// <param name="areShown">Whether nothing is hidden.</param>
internal sealed class Secrets(bool areShown)
{
    public const string Hidden = "(hidden)";

    // Text with one of them is not a form.
    private static readonly SearchValues<char> Prose = SearchValues.Create(" \r\n\t<{");

    private static readonly string[] Parts = ["authorization", "cookie", "password", "passwd", "secret", "apikey", "credential", "oidcdata", "oidcaccesstoken", "signature"];

    /// <summary>Gets whether nothing is hidden.</summary>
    public bool AreShown => areShown;

    /// <summary>Determines whether a value is hidden: <c>X-Api-Key</c>, <c>access_token</c>, <c>Set-Cookie</c>.</summary>
    public bool Hide(string name)
    {
        if (areShown)
        {
            return false;
        }

        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.EndsWith("token", StringComparison.Ordinal) || letters.EndsWith("tokens", StringComparison.Ordinal) || Array.Exists(Parts, part => letters.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>Writes a value with the values of hidden members replaced.</summary>
    public void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when !areShown:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    WriteMember(writer, member.Name, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array when !areShown:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>Writes the value of a member.</summary>
    public void WriteMember(Utf8JsonWriter writer, string name, JsonElement value)
    {
        if (Hide(name) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False))
        {
            writer.WriteStringValue(Hidden);
        }
        else
        {
            Write(writer, value);
        }
    }

    /// <summary>Returns a query string, or a form, with hidden values replaced. Other text is returned unchanged.</summary>
    public string HidePairs(string text)
    {
        if (areShown || !text.Contains('=', StringComparison.Ordinal) || text.AsSpan().ContainsAny(Prose))
        {
            return text;
        }

        return string.Join('&', text.Split('&').Select(pair => pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var end && Hide(Uri.UnescapeDataString(pair[..end])) ? $"{pair[..end]}={Hidden}" : pair));
    }
}
