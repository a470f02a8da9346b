using System.Text.Json;

namespace LambdaEventHandler.Debugging;

/// <summary>Formats a response for the log: status, headers, cookies, and body. For binary bodies, only the size is logged.</summary>
internal static class ReadableResponse
{
    public static string Of(Response response, Secrets secrets) => ReadableJson.Write(writer => Write(writer, response, secrets));

    private static void Write(Utf8JsonWriter writer, Response response, Secrets secrets)
    {
        writer.WriteStartObject();
        writer.WriteNumber("statusCode"u8, response.StatusCode);
        WriteHeaders(writer, response, secrets);
        if (response.Cookies.Count > 0)
        {
            writer.WriteStartArray("cookies"u8);
            foreach (var cookie in response.Cookies)
            {
                writer.WriteStringValue(secrets.AreShown ? cookie : Secrets.Hidden);
            }

            writer.WriteEndArray();
        }

        WriteBody(writer, response, secrets);
        writer.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter writer, Response response, Secrets secrets)
    {
        writer.WriteStartObject("headers"u8);
        if (response.ContentType is { } contentType && !response.Headers.Contains("Content-Type"))
        {
            writer.WriteString("Content-Type"u8, contentType);
        }

        foreach (var (name, value) in response.Headers)
        {
            writer.WriteString(name, secrets.Hide(name) ? Secrets.Hidden : value);
        }

        writer.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter writer, Response response, Secrets secrets)
    {
        switch (response.Body.Kind)
        {
            case ResponseBodyKind.None:
                break;
            case ResponseBodyKind.Text:
                writer.WritePropertyName("body"u8);
                ReadableJson.WriteBody(writer, response.Body.Text!, secrets);
                break;
            case ResponseBodyKind.Writer:
                writer.WriteString("body"u8, "(streamed)");
                break;
            default:
                var coding = response.Headers["Content-Encoding"] is { } name ? $"{name}, " : "";
                writer.WriteString("body"u8, $"({coding}{response.GetBodyBytes().Length} bytes)");
                break;
        }
    }
}
