using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;

namespace LambdaEventHandler.Conformance.Values;

/// <summary>Reads a <see cref="Value"/> from a case.</summary>
internal sealed class ValueConverter : CaseConverter<Value>
{
    /// <summary>A null in a case is the value null, not a missing one.</summary>
    public override bool HandleNull => true;

    protected override Value Read(JsonElement json, JsonSerializerOptions options) => ValueReader.Read(json);
}
