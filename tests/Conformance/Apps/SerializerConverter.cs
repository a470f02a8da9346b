using System.Text.Json;
using LambdaEventHandler.Conformance.Cases;
using LambdaEventHandler.Conformance.Serializers;

namespace LambdaEventHandler.Conformance.Apps;

/// <summary>Finds a serializer by its name.</summary>
internal sealed class SerializerConverter : CaseConverter<IBodySerializer>
{
    protected override IBodySerializer Read(JsonElement json, JsonSerializerOptions options) => json.GetString() switch
    {
        "tagged" => new TaggedSerializer(),
        "indented" => new IndentedSerializer(),
        _ => throw new JsonException($"{json.GetRawText()} is no known serializer"),
    };
}
