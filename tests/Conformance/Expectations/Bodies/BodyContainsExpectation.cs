using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>Texts that all occur in the body.</summary>
internal sealed class BodyContainsExpectation(IReadOnlyList<string> expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer) => expected
        .Where(text => !answer.Body.Contains(text, StringComparison.Ordinal))
        .Select(text => $"the body {Excerpt.Of(answer.Body)} does not contain {Excerpt.Of(text)}");
}
