using System.Net;
using System.Text.Json;

namespace Amazon.Lambda.Core.ResponseStreaming;

/// <summary>The status and headers of a streamed HTTP response.</summary>
public class HttpResponseStreamPrelude
{
    public HttpStatusCode? StatusCode { get; set; }

    public IDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; } = new Dictionary<string, IList<string>>();

    public IList<string> Cookies { get; set; } = [];

    /// <summary>What goes to Lambda before the payload: only members that have something to say.</summary>
    internal byte[] ToByteArray()
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            if (StatusCode is { } status)
            {
                json.WriteNumber("statusCode", (int)status);
            }

            if (Headers is { Count: > 0 })
            {
                json.WriteStartObject("headers");
                foreach (var (name, value) in Headers)
                {
                    json.WriteString(name, value);
                }

                json.WriteEndObject();
            }

            if (MultiValueHeaders is { Count: > 0 })
            {
                json.WriteStartObject("multiValueHeaders");
                foreach (var (name, values) in MultiValueHeaders)
                {
                    WriteTexts(json, name, values);
                }

                json.WriteEndObject();
            }

            if (Cookies is { Count: > 0 })
            {
                WriteTexts(json, "cookies", Cookies);
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
