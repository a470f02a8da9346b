using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Gateway;

/// <summary>The function's response, read as strictly as the services read it.</summary>
internal sealed record FunctionResponse(int StatusCode, byte[] Body)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> MultiValueHeaders { get; private init; } = [];

    public IReadOnlyList<string> Cookies { get; private init; } = [];

    /// <exception cref="MalformedResponseException">The response is no JSON object with a status, or a part of it is not of its type.</exception>
    public static FunctionResponse Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The latter is what a text with half of a surrogate pair throws.
            throw new MalformedResponseException("it is no JSON.");
        }
    }

    /// <summary>The answer with the headers that the service takes from the response.</summary>
    public ServiceAnswer ToAnswer(IEnumerable<KeyValuePair<string, string>> headers) => new(StatusCode, [.. headers], Body);

    private static FunctionResponse Read(JsonElement response)
    {
        if (response.ValueKind != JsonValueKind.Object)
        {
            throw new MalformedResponseException("it is no JSON object.");
        }

        return new FunctionResponse(StatusOf(response), BodyOf(response))
        {
            Headers = HeaderMap.Read(response, "headers", value => [value]),
            MultiValueHeaders = HeaderMap.Read(response, "multiValueHeaders", HeaderMap.ItemsOf),
            Cookies = response.TryGetProperty("cookies", out var cookies) && cookies.ValueKind != JsonValueKind.Null
                ? [.. HeaderMap.ItemsOf(cookies).Select(cookie => HeaderMap.TextOf("cookies", cookie))]
                : [],
        };
    }

    private static int StatusOf(JsonElement response) =>
        response.TryGetProperty("statusCode", out var status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out var code) && code is >= 200 and <= 599
            ? code
            : throw new MalformedResponseException("its statusCode is no integer from 200 to 599.");

    private static byte[] BodyOf(JsonElement response)
    {
        if (!response.TryGetProperty("body", out var body) || body.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (body.ValueKind != JsonValueKind.String)
        {
            throw new MalformedResponseException("its body is no string.");
        }

        if (!response.TryGetProperty("isBase64Encoded", out var isBase64) || isBase64.ValueKind != JsonValueKind.True)
        {
            return Encoding.UTF8.GetBytes(body.GetString()!);
        }

        return body.TryGetBytesFromBase64(out var bytes) ? bytes : throw new MalformedResponseException("its body is no base64, though isBase64Encoded is true.");
    }
}
