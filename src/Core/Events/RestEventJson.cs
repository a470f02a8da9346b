using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>Reads the official event object as the official serializer does: names without case.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(APIGatewayProxyRequest))]
internal sealed partial class RestEventJson : JsonSerializerContext;
