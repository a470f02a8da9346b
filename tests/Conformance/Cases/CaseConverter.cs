using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Conformance.Cases;

/// <summary>Reads what stands in a case in a form of its own. Cases are never written.</summary>
internal abstract class CaseConverter<T> : JsonConverter<T>
    where T : class
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(JsonElement.ParseValue(ref reader), options);

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cases are only read.");

    protected abstract T Read(JsonElement json, JsonSerializerOptions options);
}
