namespace LambdaEventHandler;

/// <summary>The converter of each type that is written as text.</summary>
internal static class ValueConverters
{
    /// <summary>The converter of a type that parses itself.</summary>
    public static ValueConverter<T> Parsable<T>()
        where T : IParsable<T> =>
        BuiltIn(typeof(T)) as ValueConverter<T> ?? new ParsableConverter<T>();

    /// <summary>The converter of one of the common types, which reflection can then bind without making generic types; null for others.</summary>
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
}
