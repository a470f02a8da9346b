using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler;

/// <summary>
/// The default serializer. It writes results with the code that was compiled for their action, and initializes System.Text.Json only for values of other
/// types, because that takes longer than a whole first response.
/// </summary>
/// <param name="context">The app's context, whose options don't change what is written; null for an app without one.</param>
internal sealed class CompiledFirstSerializer(JsonSerializerContext? context = null) : IJsonBodySerializer, IAsyncBodySerializer, IReadableTypes
{
    // With this switch, System.Text.Json does not write null where the annotations of a type forbid it.
    private const string RespectsAnnotations = "System.Text.Json.Serialization.RespectNullableAnnotationsDefault";

    // The depth that compiled code never reaches, and the default of System.Text.Json.
    private const int UsualMaxDepth = 64;

    private readonly bool _isCompiledLikeOthers = !(AppContext.TryGetSwitch(RespectsAnnotations, out var isOn) && isOn);

    // Not Lazy<T>, which would load System.Text.Json into every app.
    private JsonBodySerializer? _others;

    public JsonSerializerOptions Options => Others.Options;

    /// <summary>Determines whether the options of a context don't change what System.Text.Json writes, except for types that depend on the context.</summary>
    public static bool CanUse(JsonSerializerContext context)
    {
        var options = context.Options;
        return options is { Encoder: null, WriteIndented: false, DefaultIgnoreCondition: JsonIgnoreCondition.Never, ReferenceHandler: null, MaxDepth: 0 or >= UsualMaxDepth }
            && options is { IncludeFields: false, IgnoreReadOnlyProperties: false, IgnoreReadOnlyFields: false, RespectNullableAnnotations: false, Converters.Count: 0 }
            && (options.PropertyNamingPolicy is null || options.PropertyNamingPolicy == JsonNamingPolicy.CamelCase)
            && (options.NumberHandling & ~JsonNumberHandling.AllowReadingFromString) == 0;
    }

    /// <summary>
    /// Determines whether the value is written by the code that was compiled for its action, rather than by System.Text.Json. With a context, that can write a value
    /// as one of its interfaces, and enums as text, which no option tells.
    /// </summary>
    public bool Uses(CompiledJson compiled, object value) => _isCompiledLikeOthers && compiled.Fits(value) && (context is null || !compiled.DependsOnContext);

    public void Serialize(object? value, IBufferWriter<byte> output)
    {
        if (value is ErrorBody { Details: null } error)
        {
            Write(error, JsonTextWriter.On(output));
        }
        else
        {
            Others.Serialize(value, output);
        }
    }

    public void Serialize(object? value, Type declaredType, IBufferWriter<byte> output)
    {
        if (value is ErrorBody { Details: null })
        {
            Serialize(value, output);
        }
        else
        {
            Others.Serialize(value, declaredType, output);
        }
    }

    public bool IsAsync(object value, Type? declaredType) => value is not ErrorBody && Others.IsAsync(value, declaredType);

    public Task SerializeAsync(object value, Type? declaredType, Stream output) => Others.SerializeAsync(value, declaredType, output);

    public Utf8JsonWriter CreateWriter(IBufferWriter<byte> output, bool? isIndented) => Others.CreateWriter(output, isIndented);

    public void Serialize(object? value, Type declaredType, Utf8JsonWriter writer) => Others.Serialize(value, declaredType, writer);

    public bool CanRead(Type type) => Others.CanRead(type);

    public object? Deserialize(ReadOnlySpan<byte> body, Type type) => Others.Deserialize(body, type);

    private JsonBodySerializer Others => Volatile.Read(ref _others) ?? Interlocked.CompareExchange(ref _others, CreateOthers(), null) ?? _others;

    private JsonBodySerializer CreateOthers() => context is null ? JsonBodySerializer.Create() : JsonBodySerializer.Create(context);

    private static void Write(ErrorBody error, JsonTextWriter json)
    {
        json.WriteStartObject();
        json.WriteName("statusCode"u8);
        json.WriteNumber(error.StatusCode);
        json.WriteName("message"u8);
        json.WriteText(error.Message);
        if (error.Errors is { } errors)
        {
            json.WriteName("errors"u8);
            json.WriteStartArray();
            foreach (var item in errors)
            {
                Write(item, json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(BindingError error, JsonTextWriter json)
    {
        json.WriteStartObject();
        json.WriteName("parameter"u8);
        json.WriteText(error.Parameter);
        json.WriteName("in"u8);
        json.WriteText(error.In);
        json.WriteName("message"u8);
        json.WriteText(error.Message);
        json.WriteEndObject();
    }
}

/// <summary>
/// Writes the result of one action, with code that was compiled for the type that the action declares. It belongs to the action: no result of another action,
/// and no value of another type, is written with it.
/// </summary>
/// <param name="type">The type that the action declares.</param>
/// <param name="write">Writes a value of the type as System.Text.Json does with the defaults of the library, byte for byte.</param>
/// <param name="dependsOnContext">Whether System.Text.Json can write it differently with a context: as one of its interfaces, or with enums as text.</param>
internal sealed class CompiledJson(Type type, Action<JsonTextWriter, object> write, bool dependsOnContext = false)
{
    public bool DependsOnContext => dependsOnContext;

    /// <summary>Determines whether the value is of the declared type itself: System.Text.Json writes values of derived types differently.</summary>
    public bool Fits(object value) => value.GetType() == type;

    public void Write(JsonTextWriter json, object value) => write(json, value);
}
