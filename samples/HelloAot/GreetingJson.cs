using System.Text.Json.Serialization;

namespace HelloAot;

// Native AOT has no reflection to serialize with: every type of a body is named here.
[JsonSerializable(typeof(Greeting))]
internal sealed partial class GreetingJson : JsonSerializerContext;
