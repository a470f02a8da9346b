using System.Text.Json.Serialization;
using LambdaEventHandler.Features.Controllers;

namespace LambdaEventHandler.Features.Serialization;

/// <summary>The types of the greetings, known ahead of time; their names in capitals.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper)]
[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(Person))]
public sealed partial class GreetingJsonContext : JsonSerializerContext;
