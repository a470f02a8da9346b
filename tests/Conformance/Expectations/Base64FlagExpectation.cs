using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

internal sealed class Base64FlagExpectation(bool expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (answer.IsBase64Encoded != expected)
            yield return $"isBase64Encoded is {answer.IsBase64Encoded?.ToString() ?? "missing"} instead of {expected}";
    }
}
