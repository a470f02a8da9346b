using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>Reads <c>true</c>, <c>false</c> or <c>"environment"</c>.</summary>
internal sealed class DebugSwitchConverter : CaseConverter<DebugSwitch>
{
    protected override DebugSwitch Read(JsonElement json, JsonSerializerOptions options) => json.ValueKind switch
    {
        JsonValueKind.True => new(true),
        JsonValueKind.False => new(false),
        JsonValueKind.String when json.ValueEquals("environment") => new(null as bool?),
        _ => throw new JsonException($"{json.GetRawText()} does not switch debug mode"),
    };
}
