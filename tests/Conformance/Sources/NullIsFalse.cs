using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Conformance.Sources;

/// <summary>A field of an event that is null is as good as one that is missing, also where the official type has no null.</summary>
internal sealed class NullIsFalse : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.Null && reader.GetBoolean();

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
