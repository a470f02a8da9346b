using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>A field of headers with exactly these, names without case.</summary>
internal sealed class WireHeadersExpectation(string name, JsonElement expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (answer.Field(name) is not { } actual)
            yield return $"{name} is missing or null instead of {expected.GetRawText()}";
        else if (!JsonElement.DeepEquals(WithoutCase(actual), WithoutCase(expected)))
            yield return $"{name} is {actual.GetRawText()} instead of {expected.GetRawText()}";
    }

    private static JsonElement WithoutCase(JsonElement headers) =>
        JsonSerializer.SerializeToElement(headers.EnumerateObject().ToDictionary(header => header.Name.ToUpperInvariant(), header => header.Value, StringComparer.Ordinal));
}
