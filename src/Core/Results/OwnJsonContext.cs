using System.Text.Json.Serialization;

namespace LambdaEventHandler;

/// <summary>The types that the library itself sends.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class OwnJsonContext : JsonSerializerContext;
