using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>Texts that all occur in the body.</summary>
internal sealed class BodyContainsExpectation(IReadOnlyList<string> expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer) => expected
        .Where(text => !answer.Body.Contains(text, StringComparison.Ordinal))
        .Select(text => $"the body {Excerpt.Of(answer.Body)} does not contain {Excerpt.Of(text)}");
}

/// <summary>Reads what a case says about the body.</summary>
internal static class BodyExpectationReader
{
    public static IAnswerExpectation Read(string field, JsonElement json) => field switch
    {
        "body" or "base64" => new BodyTextExpectation(field, ExpectedText.Of(json), answer => answer.Body),
        "decodedText" => new BodyTextExpectation(field, ExpectedText.Of(json), DecodedText),
        "decodedBase64" => new BodyTextExpectation(field, ExpectedText.Of(json), answer => Convert.ToBase64String(ContentDecoding.Decode(answer))),
        "json" => new BodyJsonExpectation(field, ExpectedJson.Of(json), answer => answer.Body),
        "decodedJson" => new BodyJsonExpectation(field, ExpectedJson.Of(json), DecodedText),
        "bodyContains" => new BodyContainsExpectation([.. json.EnumerateArray().Select(ExpectedText.Of)]),
        _ => throw new JsonException($"{field} is no known expectation"),
    };

    private static string DecodedText(Answer answer) => Encoding.UTF8.GetString(ContentDecoding.Decode(answer));
}

/// <summary>The body as JSON, compared by value.</summary>
internal sealed class BodyJsonExpectation(string field, JsonElement expected, Func<Answer, string> read) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (!BodyReading.TryRead(answer, body => (read(body), JsonElement.Parse(read(body))), out var actual, out var problem))
        {
            yield return $"{field}: {problem}, of the body {Excerpt.Of(answer.Body)}";
        }
        else if (!JsonElement.DeepEquals(actual.Item2, expected))
        {
            yield return $"{field} is {Excerpt.Of(actual.Item1)} instead of {Excerpt.Of(expected.GetRawText())}";
        }
    }
}

/// <summary>Reads an answer's body, which may be neither the base64, nor the encoding, nor the JSON that it was to be.</summary>
internal static class BodyReading
{
    public static bool TryRead<T>(Answer answer, Func<Answer, T> read, [NotNullWhen(true)] out T? body, out string problem)
        where T : notnull
    {
        try
        {
            (body, problem) = (read(answer), "");
            return true;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidDataException or InvalidOperationException)
        {
            (body, problem) = (default, exception.Message);
            return false;
        }
    }
}

/// <summary>The exact text of the body, of its base64, or of what they decode to.</summary>
internal sealed class BodyTextExpectation(string field, string expected, Func<Answer, string> read) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (!BodyReading.TryRead(answer, read, out var actual, out var problem))
        {
            yield return $"{field}: {problem}";
        }
        else if (!string.Equals(actual, expected, StringComparison.Ordinal))
        {
            yield return $"{field} is {Excerpt.Of(actual)} instead of {Excerpt.Of(expected)}";
        }
    }
}
