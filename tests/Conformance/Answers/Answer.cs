using System.Text.Json;

namespace LambdaEventHandler.Conformance.Answers;

/// <summary>A response as it goes to the source, read the way the source reads it.</summary>
internal sealed class Answer(JsonElement json)
{
    /// <summary>The status; null if it is no number.</summary>
    public int? StatusCode => Field("statusCode") is { ValueKind: JsonValueKind.Number } status ? status.GetInt32() : null;

    /// <summary>Whether the body is base64; null if the response does not say.</summary>
    public bool? IsBase64Encoded => Field("isBase64Encoded")?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The body as it is sent; none is empty.</summary>
    public string Body => Field("body")?.GetString() ?? "";

    public AnswerHeaders Headers { get; } = AnswerHeaders.Merge(json);

    /// <summary>All texts of the response, unescaped: names and values.</summary>
    public IEnumerable<string> Texts => TextsOf(json);

    /// <summary>A top-level field of the response's JSON; null where it is missing or null.</summary>
    public JsonElement? Field(string name) =>
        json.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static IEnumerable<string> TextsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => TextsOf(member.Value).Prepend(member.Name)),
        _ => [],
    };
}

/// <summary>What one form of a resolver did with an event: it answered, or it threw.</summary>
internal sealed record Outcome(Answer? Answer, Exception? Exception)
{
    public static async Task<Outcome> OfAsync(Func<Task<JsonElement>> resolve)
    {
        try
        {
            return new(new Answer(await resolve()), null);
        }
        catch (Exception exception)
        {
            return new(null, exception);
        }
    }
}

/// <summary>The beginning of a text, for messages: bodies may have megabytes.</summary>
internal static class Excerpt
{
    private const int Length = 300;

    public static string Of(string text) => text.Length <= Length ? $"'{text}'" : $"'{text[..Length]}...' ({text.Length} characters)";
}
