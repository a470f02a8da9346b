namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>What a case says about the values of one header.</summary>
internal interface IHeaderExpectation
{
    bool IsMetBy(IReadOnlyList<string> values);

    /// <summary>What is expected, in words.</summary>
    string ToString();
}
