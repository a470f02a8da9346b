using System.Globalization;

namespace LambdaEventHandler.ConditionalRequests;

/// <summary>Represents a part of a body.</summary>
/// <param name="Start">The index of the first byte.</param>
/// <param name="Length">The number of bytes, at least 1.</param>
internal readonly record struct ByteRange(int Start, int Length)
{
    /// <summary>Returns the value of <c>Content-Range</c>.</summary>
    public string Describe(int total) => string.Create(CultureInfo.InvariantCulture, $"bytes {Start}-{Start + Length - 1}/{total}");
}

/// <summary>Reads the <c>Range</c> header (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-14.2">RFC 9110, section 14.2</see>).</summary>
internal static class ByteRanges
{
    private const string Unit = "bytes=";

    /// <summary>Reads the ranges that a body has.</summary>
    /// <param name="header">The header.</param>
    /// <param name="total">The length of the body.</param>
    /// <param name="most">The maximum number of ranges.</param>
    /// <returns>
    /// The ranges in their order; empty if the body has none of them. Null if the header is to be ignored, as RFC 9110 allows it: it is invalid or has another unit, has too
    /// many ranges, or asks for more bytes than the body has, which only overlapping ranges do.
    /// </returns>
    public static IReadOnlyList<ByteRange>? Parse(ReadOnlySpan<char> header, int total, int most)
    {
        header = header.Trim(" \t");
        if (!header.StartsWith(Unit, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var ranges = new List<ByteRange>();
        var (count, bytes) = (0, 0L);
        foreach (var part in header[Unit.Length..].Split(','))
        {
            var text = header[Unit.Length..][part].Trim(" \t");
            if (text.IsEmpty)
            {
                continue;
            }

            if (++count > most || !TryParse(text, total, out var range))
            {
                return null;
            }

            if (range.Length > 0)
            {
                ranges.Add(range);
                bytes += range.Length;
            }
        }

        return count == 0 || bytes > total ? null : ranges;
    }

    /// <summary>Reads one range, which is empty if the body doesn't have it; false if it is invalid.</summary>
    private static bool TryParse(ReadOnlySpan<char> text, int total, out ByteRange range)
    {
        range = default;
        var dash = text.IndexOf('-');
        if (dash < 0 || !TryParseNumber(text[..dash], out var first) || !TryParseNumber(text[(dash + 1)..], out var last) || (first is null && last is null))
        {
            return false;
        }

        if (first is null)
        {
            var length = (int)Math.Min(last!.Value, total);
            range = new(total - length, length);
            return true;
        }

        if (last < first)
        {
            return false;
        }

        if (first < total)
        {
            range = new((int)first, (int)(Math.Min(last ?? long.MaxValue, total - 1) - first + 1));
        }

        return true;
    }

    // A number that is too large for any body is as good as the largest one.
    private static bool TryParseNumber(ReadOnlySpan<char> digits, out long? number)
    {
        number = null;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = Math.Min(((number ?? 0) * 10) + (digit - '0'), int.MaxValue);
        }

        return true;
    }
}
