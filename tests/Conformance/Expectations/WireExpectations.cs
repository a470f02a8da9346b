using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

/// <summary>Several fields of the response's JSON.</summary>
internal sealed class WireExpectation(IReadOnlyList<IAnswerExpectation> fields) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer) =>
        fields.SelectMany(field => field.Differences(answer)).Select(difference => $"on the wire, {difference}");
}

/// <summary>Fields that are missing, null or empty.</summary>
internal sealed class WireAbsenceExpectation(IReadOnlyList<string> names) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer) => names
        .Where(name => answer.Field(name) is { } field && !IsEmpty(field))
        .Select(name => $"{name} is {Excerpt.Of(answer.Field(name)!.Value.GetRawText())}, but was to be absent");

    private static bool IsEmpty(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.Object => field.GetPropertyCount() == 0,
        JsonValueKind.Array => field.GetArrayLength() == 0,
        JsonValueKind.String => field.ValueEquals(""),
        _ => false,
    };
}

/// <summary>Reads what a case says about the response's JSON literally.</summary>
internal static class WireExpectationReader
{
    public static IAnswerExpectation Read(JsonElement json) => new WireExpectation([.. json.EnumerateObject().Select(Read)]);

    private static IAnswerExpectation Read(JsonProperty field) => field.Name switch
    {
        "headers" or "multiValueHeaders" => new WireHeadersExpectation(field.Name, field.Value),
        "cookies" or "statusDescription" or "body" => new WireFieldExpectation(field.Name, field.Value),
        "absent" => new WireAbsenceExpectation([.. field.Value.EnumerateArray().Select(name => name.GetString()!)]),
        _ => throw new JsonException($"{field.Name} is no known expectation of the wire"),
    };
}

/// <summary>A field with exactly this value.</summary>
internal sealed class WireFieldExpectation(string name, JsonElement expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        var actual = answer.Field(name);
        if (actual is { } field ? !JsonElement.DeepEquals(field, expected) : expected.ValueKind != JsonValueKind.Null)
        {
            yield return $"{name} is {actual?.GetRawText() ?? "missing or null"} instead of {expected.GetRawText()}";
        }
    }
}

/// <summary>A field of headers with exactly these, names without case.</summary>
internal sealed class WireHeadersExpectation(string name, JsonElement expected) : IAnswerExpectation
{
    public IEnumerable<string> Differences(Answer answer)
    {
        if (answer.Field(name) is not { } actual)
        {
            yield return $"{name} is missing or null instead of {expected.GetRawText()}";
        }
        else if (!JsonElement.DeepEquals(WithoutCase(actual), WithoutCase(expected)))
        {
            yield return $"{name} is {actual.GetRawText()} instead of {expected.GetRawText()}";
        }
    }

    private static JsonElement WithoutCase(JsonElement headers) =>
        JsonSerializer.SerializeToElement(headers.EnumerateObject().ToDictionary(header => header.Name.ToUpperInvariant(), header => header.Value, StringComparer.Ordinal));
}
