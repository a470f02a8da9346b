using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LambdaEventHandler.Forms;

/// <summary>Converts the text of a field to JSON, as a parameter of the type reads it: with the invariant culture, and enums by their names.</summary>
internal static class FormValue
{
    // The largest integers of .NET have 39 digits; parsing longer ones takes quadratic time.
    private const int MostDigits = 40;

    /// <summary>Converts text; null if it is not a value of the type.</summary>
    public static string? ToJson(string text, Type type, JsonTypeInfo contract) =>
        type.IsEnum ? EnumToJson(text, type, contract) : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => bool.TryParse(text, out var flag) ? flag ? "true" : "false" : null,
            TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 => Integer(text),
            TypeCode.Decimal => Number<decimal>(text),
            TypeCode.Double => Number<double>(text),
            TypeCode.Single => Number<float>(text),
            TypeCode.DateTime => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? Quote(time.ToString("O", CultureInfo.InvariantCulture)) : null,
            TypeCode.Object => ObjectToJson(text, type),
            _ => Quote(text),
        };

    /// <summary>Writes text as a JSON string.</summary>
    public static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    /// <summary>Determines whether the contract reads the JSON.</summary>
    public static bool Fits(string json, JsonTypeInfo contract)
    {
        try
        {
            return JsonSerializer.Deserialize(json, contract) is not null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Describes what the text of a field must be, as in "must be an integer".</summary>
    public static string Expected(Type type) => type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type)) : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "true or false",
        TypeCode.Byte => "an integer from 0 to 255",
        TypeCode.SByte => "an integer from -128 to 127",
        TypeCode.Int16 => "an integer from -32768 to 32767",
        TypeCode.UInt16 => "an integer from 0 to 65535",
        TypeCode.Int32 or TypeCode.Int64 => "an integer",
        TypeCode.UInt32 or TypeCode.UInt64 => "a non-negative integer",
        TypeCode.Decimal or TypeCode.Double or TypeCode.Single => "a number",
        TypeCode.DateTime => "a date and time",
        TypeCode.Char => "a single character",
        _ => type == typeof(Guid) ? "a UUID"
            : type == typeof(DateTimeOffset) ? "a date and time"
            : type == typeof(DateOnly) ? "a date"
            : type == typeof(TimeOnly) ? "a time"
            : type == typeof(TimeSpan) ? "a duration"
            : type == typeof(Uri) ? "a URI"
            : "a valid value",
    };

    private static string? Integer(string text) =>
        text.Length <= MostDigits && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Number<T>(string text)
        where T : INumberBase<T> =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && T.IsFinite(number) ? number.ToString(null, CultureInfo.InvariantCulture) : null;

    private static string? ObjectToJson(string text, Type type)
    {
        var culture = CultureInfo.InvariantCulture;
        return type == typeof(DateTimeOffset) ? DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var moment) ? Quote(moment.ToString("O", culture)) : null
            : type == typeof(DateOnly) ? DateOnly.TryParse(text, culture, out var date) ? Quote(date.ToString("O", culture)) : null
            : type == typeof(TimeOnly) ? TimeOnly.TryParse(text, culture, out var time) ? Quote(time.ToString("O", culture)) : null
            : type == typeof(TimeSpan) ? TimeSpan.TryParse(text, culture, out var span) ? Quote(span.ToString("c", culture)) : null
            : type == typeof(Guid) ? Guid.TryParse(text, culture, out var id) ? Quote(id.ToString("D")) : null
            : type == typeof(Half) ? Number<Half>(text)
            : type == typeof(Int128) || type == typeof(UInt128) ? Integer(text)
            : Quote(text);
    }

    // As JSON, an enum is a number or a name, as its converter decides. In the form, it is a name, as in a parameter.
    private static string? EnumToJson(string text, Type type, JsonTypeInfo contract)
    {
        foreach (var name in Enum.GetNames(type))
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            {
                return JsonSerializer.Serialize(Enum.Parse(type, name), contract);
            }
        }

        // A converter can have names of its own. A number is one only in quotation marks, where no converter but those of the app reads it.
        return char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' ? null : Quote(text);
    }
}
