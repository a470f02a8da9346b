using System.Globalization;

namespace LambdaEventHandler;

/// <content>Values that are formatted.</content>
public sealed partial class JsonTextWriter
{
    private const int LongestNumber = 64;

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteNumber(long value)
    {
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void WriteNumber(ulong value)
    {
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a decimal with all its digits and its scale.</summary>
    /// <param name="value">The value.</param>
    public void WriteNumber(decimal value)
    {
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a number in the shortest form that reads back the same.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is not finite, which JSON cannot say.</exception>
    public void WriteNumber(double value)
    {
        Check(double.IsFinite(value));
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a number in the shortest form that reads back the same.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is not finite, which JSON cannot say.</exception>
    public void WriteNumber(float value)
    {
        Check(float.IsFinite(value));
        BeginValue();
        value.TryFormat(_output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _output.Advance(written);
    }

    /// <summary>Writes a GUID.</summary>
    /// <param name="value">The value.</param>
    public void WriteGuid(Guid value)
    {
        BeginValue();
        var span = _output.GetSpan(LongestNumber);
        span[0] = (byte)'"';
        value.TryFormat(span[1..], out var written);
        span[written + 1] = (byte)'"';
        _output.Advance(written + 2);
    }

    private static void Check(bool isFinite)
    {
        if (!isFinite)
        {
            throw new ArgumentException("JSON has no numbers that are not finite (NaN, Infinity): return null or text instead.");
        }
    }
}
