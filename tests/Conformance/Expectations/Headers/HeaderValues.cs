namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>Exactly these values, in their order.</summary>
internal sealed class HeaderValues(IReadOnlyList<string> expected) : IHeaderExpectation
{
    public bool IsMetBy(IReadOnlyList<string> values) => values.SequenceEqual(expected, StringComparer.Ordinal);

    public override string ToString() => $"[{string.Join(" | ", expected)}]";
}
