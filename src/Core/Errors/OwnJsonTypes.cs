using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>The types that the library itself sends.</summary>
internal sealed class OwnJsonTypes : IJsonTypeInfoResolver
{
    /// <summary>The only instance.</summary>
    public static readonly OwnJsonTypes Resolver = new();

    private OwnJsonTypes()
    {
    }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        ((IJsonTypeInfoResolver)ErrorJsonContext.Default).GetTypeInfo(type, options) ?? DetailedJsonTypes.Current?.GetTypeInfo(type, options);
}

/// <summary>
/// The types of validation errors and problem details. A Native AOT app contains them only if its code can create such objects, or describes all types.
/// </summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = OptionalFeature.Justification)]
internal sealed class DetailedJsonTypes : IOptionalFeature<DetailedJsonTypes>
{
    private static DetailedJsonTypes? _enabled;

    private DetailedJsonTypes()
    {
    }

    public static DetailedJsonTypes? Current => RuntimeFeature.IsDynamicCodeSupported ? _enabled ??= new() : _enabled;

    public static void Enable() => _enabled ??= new();

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => ((IJsonTypeInfoResolver)DetailedErrorJsonContext.Default).GetTypeInfo(type, options);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class ErrorJsonContext : JsonSerializerContext;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ValidationErrorBody))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class DetailedErrorJsonContext : JsonSerializerContext;
