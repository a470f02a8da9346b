using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>A field with exactly this value.</summary>
internal sealed class WireFieldExpectation(string name, JsonElement expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        var actual = answer.Field(name);
        if (actual is { } field ? !JsonElement.DeepEquals(field, expected) : expected.ValueKind != JsonValueKind.Null)
            yield return $"{name} is {actual?.GetRawText() ?? "missing or null"} instead of {expected.GetRawText()}";
    }
}
