using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>The exact set of headers; only ignored ones may be there in addition, or be missing.</summary>
internal sealed class HeadersExpectation(IReadOnlyDictionary<string, IHeaderExpectation> expected, IEnumerable<string> ignored) : IAnswerExpectation
{
    private readonly HashSet<string> _ignored = ignored.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Differences(Answer answer)
    {
        var names = expected.Keys.Union(answer.Headers.Names, StringComparer.OrdinalIgnoreCase);
        return names.Where(name => !_ignored.Contains(name)).Select(name => DifferenceOf(name, answer.Headers)).OfType<string>();
    }

    private string? DifferenceOf(string name, AnswerHeaders headers)
    {
        var actual = headers.Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"[{string.Join(" | ", headers.Of(name))}]" : "missing";
        if (!expected.TryGetValue(name, out var expectation))
            return $"header {name} is {actual}, but there was to be none";
        return actual != "missing" && expectation.IsMetBy(headers.Of(name)) ? null : $"header {name} is {actual} instead of {expectation}";
    }
}
