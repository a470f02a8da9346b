using System.Text.Json;

namespace LambdaEventHandler.Debugging;

/// <summary>Formats an event for the log: unchanged, with a JSON body as JSON.</summary>
internal static class ReadableEvent
{
    public static string Of(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return ReadableJson.Write(writer => Write(writer, document.RootElement));
        }
        catch (InvalidOperationException)
        {
            return "(an event with text that is not valid Unicode)";
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement root)
    {
        writer.WriteStartObject();
        foreach (var field in root.EnumerateObject())
        {
            if (field.NameEquals("body"u8) && field.Value.ValueKind == JsonValueKind.String)
            {
                writer.WritePropertyName("body"u8);
                ReadableJson.WriteBody(writer, field.Value.GetString()!);
            }
            else
            {
                field.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
