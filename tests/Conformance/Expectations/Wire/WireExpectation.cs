using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>Several fields of the response's JSON.</summary>
internal sealed class WireExpectation(IReadOnlyList<IAnswerExpectation> fields) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer) =>
        fields.SelectMany(field => field.Differences(answer)).Select(difference => $"on the wire, {difference}");
}
