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
            throw new MalformedResponseException("it is not valid JSON.");
        }
    }

    /// <summary>The answer with the headers that the service takes from the response.</summary>
    public ServiceAnswer ToAnswer(IEnumerable<KeyValuePair<string, string>> headers) => new(StatusCode, [.. headers], Body);

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

/// <summary>Payload 2.0 takes a response without a <c>statusCode</c> for the body of a 200, whatever it is.</summary>
internal static class InferredResponse
{
    private const int Success = 200;

    /// <returns>The answer; null where the response has a status code, and so has to be a whole response.</returns>
    public static ServiceAnswer? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var response = document.RootElement;
            return response.ValueKind switch
            {
                JsonValueKind.Object when response.TryGetProperty("statusCode", out _) => null,
                JsonValueKind.String => ServiceAnswer.Json(Success, response.GetString()!),
                _ => ServiceAnswer.Json(Success, response.GetRawText()),
            };
        }
        catch (JsonException)
        {
            return ServiceAnswer.Json(Success, Encoding.UTF8.GetString(json.Span));
        }
    }
}

/// <summary>The service cannot read the function's response; the message says which part.</summary>
internal sealed class MalformedResponseException(string message) : Exception(message);

/// <summary>Reads the headers of a response. What could not stand in a header is refused: a line break in it would be the next header.</summary>
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
