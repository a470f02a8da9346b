using System.Text.Json.Serialization;
using Amazon.Lambda.ApplicationLoadBalancerEvents;

namespace LambdaEventHandler.Benchmarks.Bare;

/// <summary>Source-generated serialization of a load balancer's events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApplicationLoadBalancerRequest))]
[JsonSerializable(typeof(ApplicationLoadBalancerResponse))]
[JsonSerializable(typeof(Greeting))]
internal sealed partial class AlbJson : JsonSerializerContext;
