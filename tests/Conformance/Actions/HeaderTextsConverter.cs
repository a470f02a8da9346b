using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>Reads the values of a header: one, or an array of several.</summary>
internal sealed class HeaderTextsConverter : CaseConverter<HeaderTexts>
{
    protected override HeaderTexts Read(JsonElement json, JsonSerializerOptions options) =>
        json.ValueKind == JsonValueKind.Array
            ? new([.. json.EnumerateArray().Select(ValueReader.Read)])
            : new([ValueReader.Read(json)]);
}
