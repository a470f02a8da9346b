using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Exceptions;
using LambdaEventHandler.Conformance.Values;

namespace LambdaEventHandler.Conformance.Actions;

/// <summary>Reads an action from a case: an object whose only member says its kind.</summary>
internal sealed class ActionConverter : CaseConverter<IAction>
{
    protected override IAction Read(JsonElement json, JsonSerializerOptions options)
    {
        if (json.ValueKind != JsonValueKind.Object || json.GetPropertyCount() != 1)
            throw new JsonException($"{json.GetRawText()} is no action: it needs exactly one member");

        var kind = json.EnumerateObject().Single();
        return kind.Name switch
        {
            "value" => new ValueAction(ValueReader.Read(kind.Value)),
            "void" when kind.Value.ValueKind == JsonValueKind.True => new VoidAction(),
            "response" => new ResponseAction(kind.Value.Deserialize<ResponseDescription>(options)!),
            "throw" => new ThrowAction(kind.Value.Deserialize<ThrowDescription>(options)!),
            _ => throw new JsonException($"{json.GetRawText()} is no known action"),
        };
    }
}
