using System.Numerics;

namespace LambdaEventHandler;

/// <summary>What a client is told that a value must be, in words of the wire and not of C#.</summary>
internal static class ExpectedText
{
    /// <summary>For every type with a date and a time.</summary>
    public const string DateAndTime = "a date and time";

    private const int MostNames = 16;

    /// <summary>For a type that parses itself.</summary>
    public static string Of(Type type) => Known(type) ?? "a valid value";

    /// <summary>For a type that has a name outside of C#; null for others.</summary>
    public static string? Known(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "true or false",
        TypeCode.Byte => "an integer from 0 to 255",
        TypeCode.SByte => "an integer from -128 to 127",
        TypeCode.Int16 => "an integer from -32768 to 32767",
        TypeCode.UInt16 => "an integer from 0 to 65535",
        TypeCode.Int32 or TypeCode.Int64 => "an integer",
        TypeCode.UInt32 or TypeCode.UInt64 => "a non-negative integer",
        TypeCode.DateTime => DateAndTime,
        TypeCode.Char => "a single character",
        _ => OfObject(type),
    };

    /// <summary>For an enum: its names, unless they are too many for a message.</summary>
    public static string OneOf(string[] names) =>
        names.Length is 0 or > MostNames ? "one of the allowed names" : $"one of {string.Join(", ", names)}";

    private static string? OfObject(Type type) =>
        type == typeof(Guid) ? "a UUID"
        : type == typeof(DateOnly) ? "a date"
        : type == typeof(TimeOnly) ? "a time"
        : type == typeof(TimeSpan) ? "a duration"
        : type == typeof(Int128) || type == typeof(BigInteger) || type == typeof(nint) ? "an integer"
        : type == typeof(UInt128) || type == typeof(nuint) ? "a non-negative integer"
        : type == typeof(DateTimeOffset) ? DateAndTime
        : type == typeof(Uri) ? "a URI"
        : null;
}
