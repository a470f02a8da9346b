using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>Serializes with System.Text.Json.</summary>
internal sealed class JsonBodySerializer(JsonSerializerOptions options) : IJsonBodySerializer, IAsyncBodySerializer, IReadableTypes
{
    private readonly JsonTypes _types = new(options);
    private readonly JsonValueCheck _check = new(options);
    private readonly JsonWriterOptions _writerOptions = new()
    {
        Encoder = options.Encoder,
        Indented = options.WriteIndented,
        IndentCharacter = options.IndentCharacter,
        IndentSize = options.IndentSize,
        NewLine = options.NewLine,
        MaxDepth = options.MaxDepth,
        SkipValidation = true,
    };

    public JsonSerializerOptions Options => options;

    /// <summary>Creates the default serializer: camelCase and compact. The response is JSON, never HTML, so only the characters that JSON requires are escaped.</summary>
    public static JsonBodySerializer Create() =>
        Create(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static JsonBodySerializer Create(JsonSerializerContext context)
    {
        var options = new JsonSerializerOptions(context.Options);
        options.PropertyNamingPolicy ??= JsonNamingPolicy.CamelCase;
        options.Encoder ??= JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return Create(options);
    }

    /// <summary>Returns the user's options, with the library's own types added.</summary>
    public static JsonBodySerializer Create(JsonSerializerOptions options)
    {
        var complete = new JsonSerializerOptions(options);
        complete.TypeInfoResolverChain.Add(OwnJsonTypes.Resolver);
        if (options.TypeInfoResolver is null && JsonSerializer.IsReflectionEnabledByDefault)
        {
            complete.TypeInfoResolverChain.Add(ReflectedJson.CreateResolver());
        }

        complete.MakeReadOnly();
        return new(complete);
    }

    public void Serialize(object? value, IBufferWriter<byte> output) =>
        Serialize(value, value is null ? null : _types.Of(value.GetType()), output);

    public void Serialize(object? value, Type declaredType, IBufferWriter<byte> output) =>
        Serialize(value, value is null ? JsonContracts.Find(this, declaredType) : _types.Of(value.GetType(), declaredType), output);

    /// <summary>Determines whether the value is written as an array although there is nothing to enumerate at once.</summary>
    public bool IsAsync(object value, Type? declaredType) =>
        value is not IEnumerable && _types.Of(value.GetType(), declaredType).Kind == JsonTypeInfoKind.Enumerable;

    public Task SerializeAsync(object value, Type? declaredType, Stream output) =>
        JsonSerializer.SerializeAsync(output, value, _types.Of(value.GetType(), declaredType));

    public Utf8JsonWriter CreateWriter(IBufferWriter<byte> output, bool? isIndented) =>
        new(output, _writerOptions with { Indented = isIndented ?? _writerOptions.Indented });

    public void Serialize(object? value, Type declaredType, Utf8JsonWriter writer)
    {
        if ((value is null ? JsonContracts.Find(this, declaredType) : _types.Of(value.GetType(), declaredType)) is { } type)
        {
            JsonSerializer.Serialize(writer, value, type);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private void Serialize(object? value, JsonTypeInfo? type, IBufferWriter<byte> output)
    {
        if (type is null)
        {
            output.Write("null"u8);
            return;
        }

        if (output is PooledBuffer pooled)
        {
            var kept = pooled.BeginJson(this, _writerOptions);
            JsonSerializer.Serialize(kept, value, type);
            kept.Flush();
            return;
        }

        using var writer = new Utf8JsonWriter(output, _writerOptions);
        JsonSerializer.Serialize(writer, value, type);
    }

    public bool CanRead(Type type) => JsonContracts.Find(this, type) is { } info && _check.TraitsOf(info).CanBeRead;

    public object? Deserialize(ReadOnlySpan<byte> body, Type type)
    {
        // The text of a JsonElement is decoded only when the action reads it, which would fail then.
        if (!JsonUnicode.IsValid(body))
        {
            throw new JsonException("The text is not valid Unicode.");
        }

        var info = _types.OfDeclared(type);
        var value = JsonSerializer.Deserialize(body, info);
        _check.Check(body, value, info);
        return value;
    }
}

/// <summary>Metadata of types by reflection: for apps that gave no context of their own.</summary>
internal static class ReflectedJson
{
    private const string Justification = "Called only where System.Text.Json's reflection is on, which trimming and Native AOT turn off; such apps call UseJson with a context.";

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Justification)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Justification)]
    public static IJsonTypeInfoResolver CreateResolver() => new DefaultJsonTypeInfoResolver();
}
