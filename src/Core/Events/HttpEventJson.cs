using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

/// <summary>Reads the official event object as the official serializer does, names without case, and writes it as the source does.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(AuthorizerValueConverter), typeof(JwtDescriptionConverter)])]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
internal sealed partial class HttpEventJson : JsonSerializerContext;
