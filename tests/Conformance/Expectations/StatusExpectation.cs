using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

internal sealed class StatusExpectation(int expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (answer.StatusCode != expected)
            yield return $"statusCode is {answer.StatusCode?.ToString() ?? "missing"} instead of {expected}";
    }
}
