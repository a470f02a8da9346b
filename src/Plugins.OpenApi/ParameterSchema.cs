using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.OpenApi;

/// <summary>The schema of a parameter that is written as text, as binding reads it: enums by their names, dates as in ISO 8601.</summary>
internal static class ParameterSchema
{
    public static JsonObject Of(ParameterDescriptor parameter, JsonSerializerOptions json)
    {
        var schema = Of(parameter.Type, json);
        AttributeKeywords.Apply(schema, parameter.Attributes);
        if (parameter.HasDefaultValue && DefaultOf(parameter.Type, parameter.DefaultValue, json) is { } value)
        {
            schema["default"] = value;
        }

        return schema;
    }

    /// <summary>Returns the schema of a value that is written as text, without what attributes add.</summary>
    public static JsonObject Of(Type type, JsonSerializerOptions json)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return ElementOf(plain) is { } element ? new() { ["type"] = "array", ["items"] = Of(element, json) }
            : plain.IsEnum ? new() { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(plain).Select(name => JsonValue.Create(TextOf(plain, Enum.Parse(plain, name), name, json)))]) }
            : Typed(plain);
    }

    // Binding reads the text that the value has in JSON, if the app writes the enum as text.
    private static string TextOf(Type type, object value, string name, JsonSerializerOptions json) =>
        json.TryGetTypeInfo(type, out var info) && JsonSerializer.SerializeToNode(value, info) is JsonValue written && written.TryGetValue<string>(out var text) ? text : name;

    private static JsonObject Typed(Type type)
    {
        var (name, format) = TypeFormat.Of(type) ?? ("string", null);
        var schema = new JsonObject { ["type"] = name };
        if (format is not null)
        {
            schema["format"] = format;
        }

        if (type == typeof(char))
        {
            (schema["minLength"], schema["maxLength"]) = (1, 1);
        }

        if (TypeFormat.IsUnsigned(type))
        {
            schema["minimum"] = 0;
        }

        return schema;
    }

    private static Type? ElementOf(Type type) =>
        type == typeof(string) ? null
        : type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>Returns a default value as it would be sent; null if it is null.</summary>
    public static JsonValue? DefaultOf(Type declared, object? value, JsonSerializerOptions json)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (value is null)
        {
            return null;
        }

        return type.IsEnum ? JsonValue.Create(TextOf(type, Enum.ToObject(type, value), Enum.ToObject(type, value).ToString()!, json))
            : value switch
            {
                string text => JsonValue.Create(text),
                bool flag => JsonValue.Create(flag),
                int or long or short or byte or sbyte or ushort or uint => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
                decimal number => JsonValue.Create(number),
                float or double => JsonValue.Create(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
                _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
            };
    }
}

/// <summary>The type and the format (OpenAPI format registry) of types that are written as a single value.</summary>
internal static class TypeFormat
{
    public static (string Type, string? Format)? Of(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => ("boolean", null),
        TypeCode.SByte => ("integer", "int8"),
        TypeCode.Byte => ("integer", "uint8"),
        TypeCode.Int16 => ("integer", "int16"),
        TypeCode.UInt16 => ("integer", "uint16"),
        TypeCode.Int32 => ("integer", "int32"),
        TypeCode.UInt32 => ("integer", "uint32"),
        TypeCode.Int64 => ("integer", "int64"),
        TypeCode.UInt64 => ("integer", "uint64"),
        TypeCode.Single => ("number", "float"),
        TypeCode.Double => ("number", "double"),
        TypeCode.Decimal => ("number", "decimal"),
        TypeCode.DateTime => ("string", "date-time"),
        TypeCode.Object => OfObject(type),
        _ => null,
    };

    /// <summary>Determines whether a constraint of the template lets only values of the type through, so that no other value reaches the action.</summary>
    public static bool IsEnsured(Type type, IReadOnlyList<RouteConstraint> constraints)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) || constraints.Any(constraint => constraint.Name switch
        {
            "int" => plain == typeof(int) || plain == typeof(long),
            "long" or "min" or "max" or "range" => plain == typeof(long),
            "guid" => plain == typeof(Guid),
            "bool" => plain == typeof(bool),
            _ => false,
        });
    }

    public static bool IsUnsigned(Type type) =>
        Type.GetTypeCode(type) is TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64 || type == typeof(UInt128) || type == typeof(nuint);

    private static (string Type, string? Format)? OfObject(Type type) =>
        type == typeof(Guid) ? ("string", "uuid")
        : type == typeof(DateTimeOffset) ? ("string", "date-time")
        : type == typeof(DateOnly) ? ("string", "date")
        : type == typeof(TimeOnly) ? ("string", "time")
        : type == typeof(Uri) ? ("string", "uri-reference")
        : type == typeof(Half) ? ("number", null)
        : type == typeof(Int128) || type == typeof(UInt128) || type == typeof(nint) || type == typeof(nuint) || type == typeof(System.Numerics.BigInteger) ? ("integer", null)
        : null;
}
