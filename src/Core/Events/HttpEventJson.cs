using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>Reads the official event object as the official serializer does: names without case.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
internal sealed partial class HttpEventJson : JsonSerializerContext;
