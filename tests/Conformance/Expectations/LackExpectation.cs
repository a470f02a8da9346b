using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>Texts that occur nowhere in the response: in no name or value of a header, not in the body, not in another field.</summary>
internal sealed class LackExpectation(IReadOnlyList<string> texts) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer) => texts
        .Where(text => answer.Texts.Any(part => part.Contains(text, StringComparison.OrdinalIgnoreCase)))
        .Select(text => $"the response contains {Excerpt.Of(text)}");
}

/// <summary>Some of the headers; others may be there, too.</summary>
internal sealed class HasHeadersExpectation(IReadOnlyDictionary<string, IHeaderExpectation> expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer) => expected
        .Where(header => !header.Value.IsMetBy(answer.Headers.Of(header.Key)))
        .Select(header => $"header {header.Key} is [{string.Join(" | ", answer.Headers.Of(header.Key))}] instead of {header.Value}");
}
