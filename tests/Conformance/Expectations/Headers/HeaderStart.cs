namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>One value that begins like this.</summary>
internal sealed class HeaderStart(string expected) : IHeaderExpectation
{
    public bool IsMetBy(IReadOnlyList<string> values) => values is [var only] && only.StartsWith(expected, StringComparison.Ordinal);

    public override string ToString() => $"[{expected}...]";
}
