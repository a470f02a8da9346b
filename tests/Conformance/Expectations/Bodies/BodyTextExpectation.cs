using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>The exact text of the body, of its base64, or of what they decode to.</summary>
internal sealed class BodyTextExpectation(string field, string expected, Func<Answer, string> read) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (!BodyReading.TryRead(answer, read, out var actual, out var problem))
            yield return $"{field}: {problem}";
        else if (!string.Equals(actual, expected, StringComparison.Ordinal))
            yield return $"{field} is {Excerpt.Of(actual)} instead of {Excerpt.Of(expected)}";
    }
}
