using System.Text.Json;
using LambdaEventHandler.Conformance.Answers;

namespace LambdaEventHandler.Conformance.Expectations;

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
