using System.Text.Encodings.Web;
using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>The event's UTF-8 JSON.</summary>
internal static class EventJson
{
    // The services escape no more than JSON asks for.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>A stream at its beginning.</returns>
    public static MemoryStream Of(FrontService service, ReceivedRequest request)
    {
        var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Plain))
        {
            writer.WriteStartObject();
            service.WriteEvent(writer, request);
            writer.WriteEndObject();
        }

        json.Position = 0;
        return json;
    }
}
