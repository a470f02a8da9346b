namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>A set of tokens: exactly, or at least, these, in any order and case.</summary>
internal sealed class HeaderTokens(IReadOnlyList<string> expected, bool allowsMore) : IHeaderExpectation
{
    public bool IsMetBy(IReadOnlyList<string> values)
    {
        var tokens = SetOf(values);
        return allowsMore ? tokens.IsSupersetOf(SetOf(expected)) : tokens.SetEquals(SetOf(expected));
    }

    public override string ToString() => $"{(allowsMore ? "at least " : "")}the tokens {string.Join(", ", SetOf(expected))}";

    private static HashSet<string> SetOf(IReadOnlyList<string> values) =>
        values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
