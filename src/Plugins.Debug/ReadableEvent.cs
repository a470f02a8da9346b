using System.Globalization;
using System.Text.Json;

namespace LambdaEventHandler.Debugging;

/// <summary>Formats an event for the log: unchanged except for secrets, with a JSON body as JSON.</summary>
internal static class ReadableEvent
{
    public static string Of(ReadOnlyMemory<byte> json, Secrets secrets)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return ReadableJson.Write(writer => Write(writer, document.RootElement, secrets));
        }
        catch (InvalidOperationException)
        {
            return "(an event with text that is not valid Unicode)";
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement root, Secrets secrets)
    {
        writer.WriteStartObject();
        foreach (var field in root.EnumerateObject())
        {
            writer.WritePropertyName(field.Name);
            if (field.Value.ValueKind != JsonValueKind.String)
            {
                secrets.WriteMember(writer, field.Name, field.Value);
            }
            else if (field.NameEquals("body"u8))
            {
                WriteBody(writer, root, field.Value.GetString()!, secrets);
            }
            else if (field.NameEquals("rawQueryString"u8))
            {
                writer.WriteStringValue(secrets.HidePairs(field.Value.GetString()!));
            }
            else
            {
                field.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter writer, JsonElement root, string body, Secrets secrets)
    {
        if (!secrets.AreShown && root.TryGetProperty("isBase64Encoded"u8, out var isBase64) && isBase64.ValueKind == JsonValueKind.True)
        {
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"({body.Length} characters of base64)"));
        }
        else
        {
            ReadableJson.WriteBody(writer, body, secrets);
        }
    }
}
