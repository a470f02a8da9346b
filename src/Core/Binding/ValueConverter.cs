using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace LambdaEventHandler;

/// <summary>Converts text to values of a type, with the invariant culture.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class ValueConverter<T>(string expected) : IValueConverter
{
    /// <summary>Gets what the text must be, as in "must be an integer".</summary>
    protected string Expected { get; } = expected;

    /// <summary>Converts the text; false if it is invalid.</summary>
    public abstract bool TryConvert(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>Converts the text of a request; false if it is invalid.</summary>
    public virtual bool TryConvert(string text, Request request, [MaybeNullWhen(false)] out T value) => TryConvert(text, out value);

    /// <inheritdoc />
    public virtual string ExpectedIn(Request request) => Expected;

    /// <inheritdoc />
    public bool TryConvertObject(string text, Request request, [NotNullWhen(true)] out object? value)
    {
        value = TryConvert(text, request, out var typed) ? typed : null;
        return value is not null;
    }

    // Here the element's type is known, so that a collection of a common type needs no generic type to be made at run time.
    /// <inheritdoc />
    public ParameterBinder ToCollectionBinder(TextSource source, CollectionKind kind, bool isOptional) =>
        new CollectionBinder<T>(new ValueBinding<T>(source, this), kind, isOptional);
}

/// <summary>Converts text to values of a type that is known only at run time.</summary>
internal interface IValueConverter
{
    /// <summary>Returns what the text must be, as in "must be an integer".</summary>
    string ExpectedIn(Request request);

    /// <summary>Converts the text; false if it is invalid.</summary>
    bool TryConvertObject(string text, Request request, [NotNullWhen(true)] out object? value);

    /// <summary>Creates a binder for a collection of such values.</summary>
    ParameterBinder ToCollectionBinder(TextSource source, CollectionKind kind, bool isOptional);
}

/// <summary>The converters of the types whose values are sent as text.</summary>
internal static class ValueConverters
{
    /// <summary>Returns the converter of a type that implements IParsable. The comparisons are constants to the compiler, so that a native executable has only the converters in use.</summary>
    public static ValueConverter<T> Parsable<T>()
        where T : IParsable<T> =>
        typeof(T) == typeof(string) ? As<T>(new StringConverter())
        : typeof(T) == typeof(decimal) ? As<T>(new NumberConverter<decimal>())
        : typeof(T) == typeof(double) ? As<T>(new NumberConverter<double>())
        : typeof(T) == typeof(float) ? As<T>(new NumberConverter<float>())
        : typeof(T) == typeof(Half) ? As<T>(new NumberConverter<Half>())
        : typeof(T) == typeof(DateTime) ? As<T>(new DateTimeConverter())
        : typeof(T) == typeof(DateTimeOffset) ? As<T>(new DateTimeOffsetConverter())
        : new ParsableConverter<T>();

    /// <summary>Returns the converter of a common type, which reflection can bind without creating generic types; null for other types.</summary>
    public static IValueConverter? BuiltIn(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.String => new StringConverter(),
        TypeCode.Boolean => new ParsableConverter<bool>(),
        TypeCode.Int32 => new ParsableConverter<int>(),
        TypeCode.Int64 => new ParsableConverter<long>(),
        TypeCode.Decimal => new NumberConverter<decimal>(),
        TypeCode.Double => new NumberConverter<double>(),
        TypeCode.Single => new NumberConverter<float>(),
        TypeCode.DateTime => new DateTimeConverter(),
        TypeCode.Object => BuiltInObject(type),
        _ => null,
    };

    private static IValueConverter? BuiltInObject(Type type) =>
        type == typeof(Guid) ? new ParsableConverter<Guid>()
        : type == typeof(DateOnly) ? new ParsableConverter<DateOnly>()
        : type == typeof(TimeOnly) ? new ParsableConverter<TimeOnly>()
        : type == typeof(TimeSpan) ? new ParsableConverter<TimeSpan>()
        : type == typeof(DateTimeOffset) ? new DateTimeOffsetConverter()
        : type == typeof(Half) ? new NumberConverter<Half>()
        : type == typeof(Uri) ? new UriConverter()
        : null;

    private static ValueConverter<T> As<T>(object converter) => (ValueConverter<T>)converter;
}

/// <summary>Returns the text unchanged.</summary>
internal sealed class StringConverter() : ValueConverter<string>("text")
{
    /// <inheritdoc />
    public override bool TryConvert(string text, out string value)
    {
        value = text;
        return true;
    }
}

/// <summary>Converts text with the type's own IParsable implementation.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ParsableConverter<T>() : ValueConverter<T>(ExpectedText.Of(typeof(T)))
    where T : IParsable<T>
{
    // A TryParse method can return true with a null value.
    /// <inheritdoc />
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out T value) =>
        T.TryParse(IsTooLong(text) ? "" : text, CultureInfo.InvariantCulture, out value) && value is not null;

    private bool IsTooLong(string text) => text.Length > ExpectedText.MostDigits && Expected == ExpectedText.LongInteger;
}

/// <summary>Converts text to numbers with a fraction. Their own TryParse reads "1,5" as 15, and accepts "NaN" and "1e999".</summary>
/// <typeparam name="T">The type of the number.</typeparam>
internal sealed class NumberConverter<T>() : ValueConverter<T>("a number")
    where T : INumberBase<T>
{
    /// <inheritdoc />
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out T value) =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && T.IsFinite(value);
}

/// <summary>Converts text to a date and time and preserves its kind: "Z" stays UTC.</summary>
internal sealed class DateTimeConverter() : ValueConverter<DateTime>(ExpectedText.DateAndTime)
{
    /// <inheritdoc />
    public override bool TryConvert(string text, out DateTime value) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out value);
}

/// <summary>Converts text to a point in time. Without an offset, it is UTC, like Lambda's clock, on every machine.</summary>
internal sealed class DateTimeOffsetConverter() : ValueConverter<DateTimeOffset>(ExpectedText.DateAndTime)
{
    /// <inheritdoc />
    public override bool TryConvert(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
}

/// <summary>
/// Converts the name of an enum member, which is not case-sensitive. Numbers and lists of names are invalid. If the app's JSON has texts for the enum, these are the
/// names.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class EnumConverter<T>() : ValueConverter<T>(ExpectedText.OneOf(Enum.GetNames<T>()))
    where T : struct, Enum
{
    private readonly string[] _names = Enum.GetNames<T>();
    private readonly T[] _values = Enum.GetValues<T>();
    private NamesInApp? _namesInApp;

    /// <inheritdoc />
    public override bool TryConvert(string text, out T value) => TryConvert(text, _names, out value);

    /// <inheritdoc />
    public override bool TryConvert(string text, Request request, out T value) => TryConvert(text, NamesIn(request.Serializer), out value);

    /// <inheritdoc />
    public override string ExpectedIn(Request request) => NamesIn(request.Serializer) is var names && names == _names ? Expected : ExpectedText.OneOf(names);

    private bool TryConvert(string text, string[] names, out T value) =>
        TryFind(text, names, StringComparison.Ordinal, out value) || TryFind(text, names, StringComparison.OrdinalIgnoreCase, out value);

    private bool TryFind(string text, string[] names, StringComparison comparison, out T value)
    {
        var index = Array.FindIndex(names, name => string.Equals(name, text, comparison));
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }

    private string[] NamesIn(IBodySerializer serializer)
    {
        var known = _namesInApp;
        if (known?.Serializer != serializer)
        {
            _namesInApp = known = new(serializer, WireNames.OfEnum(serializer, _names, _values));
        }

        return known.Names;
    }

    private sealed record NamesInApp(IBodySerializer Serializer, string[] Names);
}

/// <summary>Converts text to an absolute or relative URI.</summary>
internal sealed class UriConverter() : ValueConverter<Uri>("a URI")
{
    // On Unix, .NET reads "/a" as the absolute URI of a file; in a request, it is a path.
    /// <inheritdoc />
    public override bool TryConvert(string text, [MaybeNullWhen(false)] out Uri value) =>
        Uri.TryCreate(text, text.StartsWith('/') ? UriKind.Relative : UriKind.RelativeOrAbsolute, out value);
}
