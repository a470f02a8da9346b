using System.Globalization;
using System.Numerics;

namespace LambdaEventHandler;

public sealed class ConverterTests
{
    [Theory]
    [InlineData("-7", -7)]
    [InlineData(" 7 ", 7)]
    [InlineData("1,000", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    [InlineData("٣", null)]
    public void An_int_is_an_integer(string text, int? expected) => AssertReads(expected, text);

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("-.5", -0.5)]
    [InlineData("1,5", null)]
    [InlineData("1,000.5", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("1e999", null)]
    [InlineData("(1)", null)]
    public void A_double_is_a_finite_number_without_thousands_separators(string text, double? expected) => AssertReads(expected, text);

    [Fact]
    public void A_decimal_keeps_its_scale() => Assert.Equal("100.10", Read<decimal>("100.10")?.ToString());

    [Theory]
    [InlineData("1,5")]
    [InlineData("1,000")]
    [InlineData("$1")]
    public void A_decimal_has_no_separators_and_no_currency(string text)
    {
        Assert.Null(Read<decimal>(text));
        Assert.Null(Read<float>(text));
        Assert.Null(Read<Half>(text));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("1", null)]
    [InlineData("yes", null)]
    public void A_bool_is_true_or_false_without_case(string text, bool? expected) => AssertReads(expected, text);

    [Fact]
    public void A_date_and_time_keeps_its_kind()
    {
        Assert.Equal(DateTimeKind.Utc, Assert.IsType<DateTime>(Read<DateTime>("2026-03-01T12:00:00Z")).Kind);
        Assert.Equal(DateTimeKind.Unspecified, Assert.IsType<DateTime>(Read<DateTime>("2026-03-01T12:00:00")).Kind);
    }

    [Fact]
    public void A_point_in_time_keeps_its_offset_and_is_UTC_without_one()
    {
        Assert.Equal(TimeSpan.FromHours(2), Assert.IsType<DateTimeOffset>(Read<DateTimeOffset>("2026-03-01T12:00:00+02:00")).Offset);
        Assert.Equal(TimeSpan.Zero, Assert.IsType<DateTimeOffset>(Read<DateTimeOffset>("2026-03-01T12:00:00")).Offset);
    }

    [Fact]
    public void Every_parsable_type_is_bound()
    {
        Assert.Equal(new DateOnly(2026, 3, 1), Read<DateOnly>("2026-03-01"));
        Assert.Equal(new TimeOnly(13, 30), Read<TimeOnly>("13:30"));
        Assert.Equal(TimeSpan.FromMinutes(90), Read<TimeSpan>("01:30:00"));
        Assert.Equal(Guid.Empty, Read<Guid>("00000000-0000-0000-0000-000000000000"));
        Assert.Equal('x', Read<char>("x"));
        Assert.Equal((byte)255, Read<byte>("255"));
        Assert.Null(Read<byte>("256"));
        Assert.Equal(ulong.MaxValue, Read<ulong>("18446744073709551615"));
        Assert.Equal(Int128.MaxValue, Read<Int128>(Int128.MaxValue.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(BigInteger.Parse("123456789012345678901234567890", CultureInfo.InvariantCulture), Read<BigInteger>("123456789012345678901234567890"));
        Assert.Equal(new Celsius(21), Read<Celsius>("21C"));
        Assert.Null(Read<Celsius>("21F"));
    }

    [Fact]
    public void A_long_integer_has_at_most_1024_digits()
    {
        var longest = new string('9', 1024);
        Assert.Equal(BigInteger.Parse(longest, CultureInfo.InvariantCulture), Read<BigInteger>(longest));
        Assert.Null(Read<BigInteger>(longest + "9"));
        Assert.Equal(1, Read<int>(new string('0', 2000) + "1"));
    }

    [Theory]
    [InlineData("Green", Shade.Green)]
    [InlineData("green", Shade.Green)]
    [InlineData("GREEN", Shade.Green)]
    [InlineData("1", null)]
    [InlineData("99", null)]
    [InlineData("-1", null)]
    [InlineData("Red,Blue", null)]
    [InlineData("Red, Blue", null)]
    [InlineData("", null)]
    public void An_enum_is_one_of_its_names(string text, object? expected) =>
        Assert.Equal(expected, new EnumConverter<Shade>().TryConvertObject(text, AnyRequest, out var value) ? value : null);

    [Fact]
    public void Names_that_differ_only_in_case_are_distinguished()
    {
        Assert.True(new EnumConverter<Cased>().TryConvert("on", out var lower));
        Assert.True(new EnumConverter<Cased>().TryConvert("ON", out var upper));
        Assert.Equal((Cased.on, Cased.ON), (lower, upper));
    }

    [Theory]
    [InlineData("https://example.com/a?b=c", true)]
    [InlineData("https://example.com/", true)]
    [InlineData("//example.com/a", false)]
    [InlineData("/a/b", false)]
    [InlineData("a/b", false)]
    public void A_URI_can_be_relative_but_not_a_local_file(string text, bool isAbsolute)
    {
        Assert.True(new UriConverter().TryConvert(text, out var uri));
        Assert.Equal((isAbsolute, text), (uri.IsAbsoluteUri, uri.OriginalString));
    }

    [Theory]
    [InlineData(typeof(int), "an integer")]
    [InlineData(typeof(short), "an integer from -32768 to 32767")]
    [InlineData(typeof(uint), "a non-negative integer")]
    [InlineData(typeof(decimal), "a number")]
    [InlineData(typeof(bool), "true or false")]
    [InlineData(typeof(Guid), "a UUID")]
    [InlineData(typeof(DateOnly), "a date")]
    [InlineData(typeof(DateTimeOffset), "a date and time")]
    [InlineData(typeof(TimeSpan), "a duration")]
    [InlineData(typeof(Uri), "a URI")]
    [InlineData(typeof(Shade), "one of Red, Green, Blue")]
    [InlineData(typeof(ConsoleKey), "one of the allowed names")]
    [InlineData(typeof(Celsius), "a valid value")]
    [InlineData(typeof(BigInteger), "an integer of at most 1,024 digits")]
    [InlineData(typeof(int?), "an integer")]
    public void The_error_describes_the_expected_value(Type type, string expected) => Assert.Equal(expected, SimpleTypes.ConverterOf(type).ExpectedIn(AnyRequest));

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(bool))]
    [InlineData(typeof(int))]
    [InlineData(typeof(long))]
    [InlineData(typeof(decimal))]
    [InlineData(typeof(double))]
    [InlineData(typeof(float))]
    [InlineData(typeof(Half))]
    [InlineData(typeof(Guid))]
    [InlineData(typeof(DateTime))]
    [InlineData(typeof(DateTimeOffset))]
    [InlineData(typeof(DateOnly))]
    [InlineData(typeof(TimeOnly))]
    [InlineData(typeof(TimeSpan))]
    [InlineData(typeof(Uri))]
    public void The_converters_of_common_types_are_not_made_at_run_time(Type type)
    {
        Assert.NotNull(ValueConverters.BuiltIn(type));
        Assert.IsType(ValueConverters.BuiltIn(type)!.GetType(), SimpleTypes.ConverterOf(type));
    }

    private static Request AnyRequest => new RequestBuilder("GET", "/").Build();

    [Fact]
    public void A_type_that_reads_text_as_null_has_not_read_it() =>
        Assert.False(ValueConverters.Parsable<Nothing>().TryConvert("x", out _));

    private sealed class Nothing : IParsable<Nothing>
    {
        public static Nothing Parse(string s, IFormatProvider? provider) => null!;

        public static bool TryParse(string? s, IFormatProvider? provider, out Nothing result)
        {
            result = null!;
            return true;
        }
    }

    private static void AssertReads<T>(T? expected, string text)
        where T : struct, IParsable<T> =>
        Assert.Equal(expected, Read<T>(text));

    private static T? Read<T>(string text)
        where T : struct, IParsable<T>
    {
        T? read = ValueConverters.Parsable<T>().TryConvert(text, out var value) ? value : null;
        var reflected = SimpleTypes.ConverterOf(typeof(T)).TryConvertObject(text, AnyRequest, out var boxed) ? (T?)boxed : null;
        Assert.Equal(read, reflected);
        return read;
    }
}
