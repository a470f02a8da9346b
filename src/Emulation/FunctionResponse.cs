using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Emulation;

/// <summary>The function's response, validated as strictly as the services do.</summary>
internal sealed record FunctionResponse(int StatusCode, byte[] Body)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> MultiValueHeaders { get; private init; } = [];

    public IReadOnlyList<string> Cookies { get; private init; } = [];

    /// <exception cref="MalformedResponseException">The response is not a JSON object with a status code, or one of its members has an invalid type.</exception>
    public static FunctionResponse Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string contains an unpaired surrogate.
            throw new MalformedResponseException("it is not valid JSON.");
        }
    }

    /// <summary>Creates the HTTP response with the headers that the service takes from the function's response.</summary>
    public ClientResponse ToClientResponse(IEnumerable<KeyValuePair<string, string>> headers) => new(StatusCode, [.. headers], Body);

    private static FunctionResponse Read(JsonElement response)
    {
        if (response.ValueKind != JsonValueKind.Object)
        {
            throw new MalformedResponseException("it is not a JSON object.");
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
            : throw new MalformedResponseException("its statusCode is not an integer from 200 to 599.");

    private static byte[] BodyOf(JsonElement response)
    {
        if (!response.TryGetProperty("body", out var body) || body.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (body.ValueKind != JsonValueKind.String)
        {
            throw new MalformedResponseException("its body is not a string.");
        }

        if (!response.TryGetProperty("isBase64Encoded", out var isBase64) || isBase64.ValueKind != JsonValueKind.True)
        {
            return Encoding.UTF8.GetBytes(body.GetString()!);
        }

        return body.TryGetBytesFromBase64(out var bytes) ? bytes : throw new MalformedResponseException("its body is not valid base64, although isBase64Encoded is true.");
    }
}

/// <summary>With payload 2.0, a response without a <c>statusCode</c> is the body of a 200 response, regardless of its content.</summary>
internal static class InferredResponse
{
    private const int Success = 200;

    /// <returns>The HTTP response, or null if the response has a status code and must be a complete response.</returns>
    public static ClientResponse? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var response = document.RootElement;
            return response.ValueKind switch
            {
                JsonValueKind.Object when response.TryGetProperty("statusCode", out _) => null,
                JsonValueKind.String => ClientResponse.Json(Success, response.GetString()!),
                _ => ClientResponse.Json(Success, response.GetRawText()),
            };
        }
        catch (JsonException)
        {
            return ClientResponse.Json(Success, Encoding.UTF8.GetString(json.Span));
        }
    }
}

/// <summary>The exception that is thrown when the function's response is malformed. The message names the invalid part.</summary>
internal sealed class MalformedResponseException(string message) : Exception(message);

/// <summary>Reads the headers of a response. Invalid header text is rejected, because a line break would start another header.</summary>
internal static class HeaderMap
{
    public static List<KeyValuePair<string, string>> Read(JsonElement response, string property, Func<JsonElement, IEnumerable<JsonElement>> valuesOf)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (!response.TryGetProperty(property, out var map) || map.ValueKind == JsonValueKind.Null)
        {
            return headers;
        }

        if (map.ValueKind != JsonValueKind.Object)
        {
            throw new MalformedResponseException($"its {property} is not an object.");
        }

        foreach (var header in map.EnumerateObject())
        {
            Check(property, header.Name);
            headers.AddRange(valuesOf(header.Value).Select(value => KeyValuePair.Create(header.Name, TextOf(property, value))));
        }

        return headers;
    }

    public static IEnumerable<JsonElement> ItemsOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new MalformedResponseException("it has a single value instead of an array.");

    public static string TextOf(string property, JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => throw new MalformedResponseException($"its {property} has a value that is not a string."),
        };
        return HeaderSyntax.IsValue(text) ? text : throw new MalformedResponseException($"its {property} has a value with a character that is invalid in a header.");
    }

    private static void Check(string property, string name)
    {
        if (!HeaderSyntax.IsToken(name))
        {
            throw new MalformedResponseException($"its {property} has an invalid header name.");
        }
    }
}
