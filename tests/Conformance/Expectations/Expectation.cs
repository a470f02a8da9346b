using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>What a case expects: an exception from building or resolving, or an answer with certain aspects.</summary>
internal sealed class Expectation(IReadOnlyList<IAnswerExpectation> aspects, string? error = null)
{
    public bool IsBuildError => error == "build";

    public bool IsResolveError => error == "resolve";

    public IEnumerable<string> Differences(Answer answer) => aspects.SelectMany(aspect => aspect.Differences(answer));
}
