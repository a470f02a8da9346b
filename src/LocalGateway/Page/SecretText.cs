using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LambdaEventHandler.Debugging;
using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>Writes what clients and the function sent for people, without secrets: tokens, cookies, and passwords are recognized by the names of their values.</summary>
internal sealed class SecretText(bool areShown)
{
    private const int LongestText = 512 * 1024;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Secrets _secrets = new(areShown);

    public bool AreShown => areShown;

    public bool Hides(string name) => _secrets.Hide(name);

    public string Value(string name, string value) => _secrets.Hide(name) ? Secrets.Hidden : value;

    public string Target(RequestTarget target) => target.Query.Length == 0 ? target.Path : $"{target.Path}?{_secrets.HidePairs(target.Query)}";

    /// <summary>Returns a body as text, or its size if it is binary.</summary>
    public string Body(byte[] body) =>
        !Utf8.IsValid(body) ? string.Create(CultureInfo.InvariantCulture, $"({body.Length} bytes, not text)") : Shorten(Body(Encoding.UTF8.GetString(body)));

    /// <summary>Returns an event or a response of the function: indented, with its body as it is.</summary>
    public string Json(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var isBase64 = document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("isBase64Encoded", out var flag) && flag.ValueKind == JsonValueKind.True;
            return Shorten(Write(writer => Write(writer, "", document.RootElement, isBase64), Indented));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return "(not valid JSON)";
        }
    }

    private static string Shorten(string text) => text.Length <= LongestText ? text : $"{text[..LongestText]}\n(shortened: {text.Length} characters)";

    private static string Write(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private void Write(Utf8JsonWriter writer, string name, JsonElement value, bool isBase64)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String or JsonValueKind.Number when name.Length > 0 && _secrets.Hide(name):
                writer.WriteStringValue(Secrets.Hidden);
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Name, member.Value, isBase64);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, "", item, isBase64);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(TextOf(name, value.GetString()!, isBase64));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private string TextOf(string name, string text, bool isBase64) => name switch
    {
        "body" when isBase64 && !areShown => string.Create(CultureInfo.InvariantCulture, $"({text.Length} characters of base64)"),
        "body" when !isBase64 => Body(text),
        "rawQueryString" => _secrets.HidePairs(text),
        _ => text,
    };

    private string Body(string text)
    {
        if (areShown || text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return _secrets.HidePairs(text);
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return Write(writer => _secrets.Write(writer, document.RootElement), Compact);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return text;
        }
    }
}
