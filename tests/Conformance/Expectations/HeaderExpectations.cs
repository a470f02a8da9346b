using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>The exact set of headers; only ignored ones may be there in addition, or be missing.</summary>
internal sealed class HeadersExpectation(IReadOnlyDictionary<string, IHeaderExpectation> expected, IEnumerable<string> ignored) : IAnswerExpectation
{
    private readonly HashSet<string> _ignored = ignored.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Differences(Answer answer)
    {
        var names = expected.Keys.Union(answer.Headers.Names, StringComparer.OrdinalIgnoreCase);
        return names.Where(name => !_ignored.Contains(name)).Select(name => DifferenceOf(name, answer.Headers)).OfType<string>();
    }

    private string? DifferenceOf(string name, AnswerHeaders headers)
    {
        var actual = headers.Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"[{string.Join(" | ", headers.Of(name))}]" : "missing";
        if (!expected.TryGetValue(name, out var expectation))
        {
            return $"header {name} is {actual}, but there was to be none";
        }

        return actual != "missing" && expectation.IsMetBy(headers.Of(name)) ? null : $"header {name} is {actual} instead of {expectation}";
    }
}

/// <summary>Reads what a case says about each header.</summary>
internal static class HeaderExpectationReader
{
    private static readonly HashSet<string> HaveTokens = new(StringComparer.OrdinalIgnoreCase) { "Vary", "Allow" };

    public static IReadOnlyDictionary<string, IHeaderExpectation> Read(JsonElement json) =>
        json.EnumerateObject().ToDictionary(header => header.Name, header => Read(header.Name, header.Value), StringComparer.OrdinalIgnoreCase);

    private static IHeaderExpectation Read(string name, JsonElement json)
    {
        if (ValueReader.ExpressionOf(json) is { } expression)
        {
            return ReadExpression(expression);
        }

        return HaveTokens.Contains(name) ? new HeaderTokens(ReadTexts(json), allowsMore: false) : new HeaderValues(ReadTexts(json));
    }

    private static IHeaderExpectation ReadExpression(JsonProperty expression) => expression.Name switch
    {
        "$startsWith" => new HeaderStart(expression.Value.GetString()!),
        "$includes" => new HeaderTokens(ReadTexts(expression.Value), allowsMore: true),
        _ => throw new JsonException($"{expression.Name} is no known expectation of a header"),
    };

    private static IReadOnlyList<string> ReadTexts(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(ExpectedText.Of)] : [ExpectedText.Of(json)];
}

/// <summary>One value that begins like this.</summary>
internal sealed class HeaderStart(string expected) : IHeaderExpectation
{
    public bool IsMetBy(IReadOnlyList<string> values) => values is [var only] && only.StartsWith(expected, StringComparison.Ordinal);

    public override string ToString() => $"[{expected}...]";
}

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

/// <summary>Exactly these values, in their order.</summary>
internal sealed class HeaderValues(IReadOnlyList<string> expected) : IHeaderExpectation
{
    public bool IsMetBy(IReadOnlyList<string> values) => values.SequenceEqual(expected, StringComparer.Ordinal);

    public override string ToString() => $"[{string.Join(" | ", expected)}]";
}

/// <summary>What a case says about the values of one header.</summary>
internal interface IHeaderExpectation
{
    bool IsMetBy(IReadOnlyList<string> values);

    /// <summary>What is expected, in words.</summary>
    string ToString();
}
