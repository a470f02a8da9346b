using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.Benchmarks.Bare;

/// <summary>Source-generated serialization of REST events. Names in camelCase match at once; ignoring case, as the official serializer does, costs nothing then.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(APIGatewayProxyRequest))]
[JsonSerializable(typeof(APIGatewayProxyResponse))]
[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(Todo))]
[JsonSerializable(typeof(Todo[]))]
internal sealed partial class RestJson : JsonSerializerContext;
