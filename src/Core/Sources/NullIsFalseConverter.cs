using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler;

/// <summary>Reads a null as <see langword="false"/>, because a field of an event that is null means the same as a missing one, and the official event types have no null there.</summary>
internal sealed class NullIsFalseConverter : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.Null && reader.GetBoolean();

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
