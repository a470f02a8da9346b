using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LambdaEventHandler.Debugging;

/// <summary>Formats JSON for people: indented, with letters of all scripts. Line breaks in text stay escaped, so that a client can't forge a log entry.</summary>
internal static class ReadableJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes a body: JSON as JSON, and anything else as text.</summary>
    public static void WriteBody(Utf8JsonWriter writer, string body, Secrets secrets)
    {
        if (TryParse(body) is not { } document)
        {
            writer.WriteStringValue(secrets.HidePairs(body));
            return;
        }

        using (document)
        {
            secrets.Write(writer, document.RootElement);
        }
    }

    private static JsonDocument? TryParse(string body)
    {
        if (body.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
