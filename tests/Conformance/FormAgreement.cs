using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;
using LambdaEventHandler.Conformance.Expectations;

namespace LambdaEventHandler.Conformance;

/// <summary>Both forms of a resolver give the same answer, also in what the case does not speak of.</summary>
internal static class FormAgreement
{
    private static readonly string[] Fields = ["statusCode", "statusDescription", "headers", "multiValueHeaders", "cookies", "isBase64Encoded", "body"];

    public static IEnumerable<string> Differences(Outcome stream, Outcome typed, Expectation expectation) =>
        stream.Answer is { } one && typed.Answer is { } other
            ? Fields.Where(field => !(field == "body" && expectation.IsBodyKnownInPart)).Select(field => DifferenceOf(field, one, other)).OfType<string>()
            : [];

    private static string? DifferenceOf(string field, Answer stream, Answer typed)
    {
        var (one, other) = (TextOf(stream, field), TextOf(typed, field));
        return AreSame(stream.Field(field), typed.Field(field)) ? null : $"the forms differ: {field} is {one} of the Stream form and {other} of the typed form";
    }

    private static bool AreSame(JsonElement? one, JsonElement? other) =>
        one is { } left && other is { } right ? JsonElement.DeepEquals(left, right) : one is null && other is null;

    private static string TextOf(Answer answer, string field) => answer.Field(field) is { } value ? Excerpt.Of(value.GetRawText()) : "missing";
}
