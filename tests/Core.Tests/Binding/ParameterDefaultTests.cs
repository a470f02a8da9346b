using System.Runtime.InteropServices;

namespace LambdaEventHandler;

public sealed class ParameterDefaultTests
{
    /// <summary>The implicit numeric conversions of C#, by their targets.</summary>
    [Theory]
    [InlineData(TypeCode.SByte, "SByte")]
    [InlineData(TypeCode.Byte, "Byte")]
    [InlineData(TypeCode.Char, "Char")]
    [InlineData(TypeCode.Int16, "SByte Byte Int16")]
    [InlineData(TypeCode.UInt16, "Char Byte UInt16")]
    [InlineData(TypeCode.Int32, "Char SByte Byte Int16 UInt16 Int32")]
    [InlineData(TypeCode.UInt32, "Char Byte UInt16 UInt32")]
    [InlineData(TypeCode.Int64, "Char SByte Byte Int16 UInt16 Int32 UInt32 Int64")]
    [InlineData(TypeCode.UInt64, "Char Byte UInt16 UInt32 UInt64")]
    [InlineData(TypeCode.Single, "Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single")]
    [InlineData(TypeCode.Double, "Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double")]
    [InlineData(TypeCode.Decimal, "Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Decimal")]
    [InlineData(TypeCode.Boolean, "Boolean")]
    [InlineData(TypeCode.String, "String")]
    public void A_default_value_has_the_type_of_the_parameter_or_one_that_C_sharp_converts(TypeCode parameter, string values) =>
        Assert.Equal(values, Names(value => ParameterDefault.Fits(value, parameter)));

    [Fact]
    public void The_default_value_of_an_enum_is_an_integer() =>
        Assert.Equal("SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64", Names(ParameterDefault.FitsEnum));

    [Fact]
    public async Task A_default_value_is_converted_to_the_type_of_the_parameter() =>
        Assert.Equal("200 97 1.5 -5 7 Blue", await TestApp.With<DefaultsController>().Get("/defaults"));

    private static string Names(Func<TypeCode, bool> fits) => string.Join(' ', Enum.GetValues<TypeCode>().Where(fits));

    public sealed class DefaultsController
    {
        public string GetDefaults(
            [Optional, DefaultParameterValue('a')] int code, [Optional, DefaultParameterValue(1.5f)] double ratio, nint low = -5, nuint high = 7, Shade? shade = Shade.Blue) =>
            FormattableString.Invariant($"{code} {ratio} {low} {high} {shade}");
    }
}
