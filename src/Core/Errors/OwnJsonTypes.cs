using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>
/// The types that the library itself sends. A Native AOT app has those of validation errors and problem details only if its code can create them, so that what
/// creates them, or describes all types, calls <see cref="EnableDetails"/>.
/// </summary>
internal sealed class OwnJsonTypes : IJsonTypeInfoResolver
{
    /// <summary>The only instance.</summary>
    public static readonly OwnJsonTypes Resolver = new();

    private OwnJsonTypes()
    {
    }

    /// <summary>Adds the types of validation errors and problem details to a Native AOT app.</summary>
    public static void EnableDetails() => DetailedTypes.Enable();

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        ((IJsonTypeInfoResolver)ErrorJsonContext.Default).GetTypeInfo(type, options) ?? DetailedTypes.Find(type, options);

    private sealed class DetailedTypes
    {
        private static DetailedTypes? _enabled;

        public static void Enable() => _enabled ??= new();

        public static JsonTypeInfo? Find(Type type, JsonSerializerOptions options)
        {
            if (RuntimeFeature.IsDynamicCodeSupported)
            {
                Enable();
            }

            return _enabled?.Get(type, options);
        }

        [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Native AOT leaves out instance methods of classes that are never created.")]
        private JsonTypeInfo? Get(Type type, JsonSerializerOptions options) => ((IJsonTypeInfoResolver)DetailedErrorJsonContext.Default).GetTypeInfo(type, options);
    }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class ErrorJsonContext : JsonSerializerContext;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ValidationErrorBody))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class DetailedErrorJsonContext : JsonSerializerContext;
