using System.Text;
using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

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
