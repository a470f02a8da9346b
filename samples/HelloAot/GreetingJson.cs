using System.Text.Json.Serialization;

namespace HelloAot;

// Native AOT has no reflection to serialize with: every type of a body is named here. The library uses only the metadata of the types.
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Greeting))]
internal sealed partial class GreetingJson : JsonSerializerContext;
