using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance;

/// <summary>Both forms of a resolver give the same answer, also in what the case does not speak of.</summary>
internal static class FormAgreement
{
    private static readonly string[] Fields = ["statusCode", "statusDescription", "headers", "multiValueHeaders", "cookies", "isBase64Encoded"];

    /// <summary>What differs between two answers.</summary>
    /// <param name="stream">What the Stream form did.</param>
    /// <param name="typed">What the typed form did.</param>
    /// <param name="hasSameBody">Whether the bodies are the same, too: a stack trace is that of its call.</param>
    /// <returns>A text for each difference; none if one of them threw, which the expectation judges.</returns>
    public static IEnumerable<string> Differences(Outcome stream, Outcome typed, bool hasSameBody) =>
        stream.Answer is { } one && typed.Answer is { } other
            ? (hasSameBody ? [.. Fields, "body"] : Fields).Select(field => DifferenceOf(field, one, other)).OfType<string>()
            : [];

    private static string? DifferenceOf(string field, Answer stream, Answer typed) =>
        AreSame(stream.Field(field), typed.Field(field))
            ? null
            : $"the forms differ: {field} is {TextOf(stream, field)} of the Stream form and {TextOf(typed, field)} of the typed form";

    private static bool AreSame(JsonElement? one, JsonElement? other) =>
        one is { } left && other is { } right ? JsonElement.DeepEquals(left, right) : one is null && other is null;

    private static string TextOf(Answer answer, string field) => answer.Field(field) is { } value ? Excerpt.Of(value.GetRawText()) : "missing";
}
