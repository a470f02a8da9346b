using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>What a case says about one aspect of an answer.</summary>
internal interface IAnswerExpectation
{
    /// <summary>What of the answer is not as expected, in words.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>A text for each difference.</returns>
    IEnumerable<string> Differences(Answer answer);
}
