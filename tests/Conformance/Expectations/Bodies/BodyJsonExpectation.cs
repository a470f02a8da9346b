using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>The body as JSON, compared by value.</summary>
internal sealed class BodyJsonExpectation(string field, JsonElement expected, Func<Answer, string> read) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (!BodyReading.TryRead(answer, body => (read(body), JsonElement.Parse(read(body))), out var actual, out var problem))
            yield return $"{field}: {problem}, of the body {Excerpt.Of(answer.Body)}";
        else if (!JsonElement.DeepEquals(actual.Item2, expected))
            yield return $"{field} is {Excerpt.Of(actual.Item1)} instead of {Excerpt.Of(expected.GetRawText())}";
    }
}
