using System.Buffers;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler;

/// <summary>
/// The serializer of an app that names none: results whose writing was compiled are written at once, and System.Text.Json is made ready
/// only when another type comes, since that costs more than a whole first answer.
/// </summary>
internal sealed class CompiledFirstSerializer : IBodySerializer, IAsyncBodySerializer, IJsonTypes
{
    // With this switch System.Text.Json refuses to write null where the type's annotations forbid it.
    private const string RespectsAnnotations = "System.Text.Json.Serialization.RespectNullableAnnotationsDefault";

    private readonly Lazy<JsonBodySerializer> _others = new(JsonBodySerializer.Create);
    private readonly bool _isCompiledLikeOthers = !(AppContext.TryGetSwitch(RespectsAnnotations, out var isOn) && isOn);

    /// <summary>Whether the code that was compiled for an action writes the value; otherwise System.Text.Json has to.</summary>
    public bool Uses(CompiledJson compiled, object value) => _isCompiledLikeOthers && compiled.Fits(value);

    public void Serialize(object? value, IBufferWriter<byte> output)
    {
        if (value is ErrorBody { Details: null } error)
        {
            Write(error, JsonTextWriter.On(output));
        }
        else
        {
            _others.Value.Serialize(value, output);
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
            _others.Value.Serialize(value, declaredType, output);
        }
    }

    public bool IsAsync(object value, Type? declaredType) => value is not ErrorBody && _others.Value.IsAsync(value, declaredType);

    public Task SerializeAsync(object value, Type? declaredType, Stream output) => _others.Value.SerializeAsync(value, declaredType, output);

    public JsonTypeInfo? FindType(Type type) => _others.Value.FindType(type);

    public bool CanRead(Type type) => _others.Value.CanRead(type);

    public object? Deserialize(ReadOnlySpan<byte> body, Type type) => _others.Value.Deserialize(body, type);

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
