using System.Runtime.Intrinsics;

namespace LambdaEventHandler;

/// <summary>Text that stands in a JSON string as it is: without quotes, backslashes and control characters (RFC 8259, section 7).</summary>
internal static class PlainText
{
    /// <summary>A bit for each byte that is not plain.</summary>
    public static uint EndsIn(Vector128<byte> text)
    {
        var others = Vector128.Equals(text, Vector128.Create((byte)'"'))
            | Vector128.Equals(text, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(text, Vector128.Create((byte)' '));
        return others.ExtractMostSignificantBits();
    }
}
