using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>What a case expects: an exception from building or resolving, or an answer with certain aspects.</summary>
internal sealed class Expectation(IReadOnlyList<IAnswerExpectation> aspects, string? error = null)
{
    public bool IsBuildError => error == "build";

    public bool IsResolveError => error == "resolve";

    /// <summary>Whether only parts of the body are known, as of a stack trace: the rest may differ from call to call.</summary>
    public bool IsBodyKnownInPart => aspects.OfType<BodyContainsExpectation>().Any();

    public IEnumerable<string> Differences(Answer answer) => aspects.SelectMany(aspect => aspect.Differences(answer));
}
