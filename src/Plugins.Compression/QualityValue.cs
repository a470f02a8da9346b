namespace LambdaEventHandler.Compression;

/// <summary>Parses a weight (RFC 9110, section 12.4.2): <c>q=</c> and a number from 0 to 1 with at most three decimals.</summary>
internal static class QualityValue
{
    public const int Highest = 1000;
    private const int NoWeight = -1;

    /// <summary>Returns the weight in thousandths, or -1 if the text is not a weight.</summary>
    public static int Parse(ReadOnlySpan<char> parameter)
    {
        var text = parameter.Trim(" \t");
        return text is ['q' or 'Q', '=', .. { Length: >= 1 and <= 5 } number] ? ParseNumber(number) : NoWeight;
    }

    private static int ParseNumber(ReadOnlySpan<char> number)
    {
        if (number[0] is not ('0' or '1') || (number.Length > 1 && number[1] != '.'))
        {
            return NoWeight;
        }

        var weight = (number[0] - '0') * Highest;
        var worth = Highest / 10;
        for (var i = 2; i < number.Length; i++, worth /= 10)
        {
            if (!char.IsAsciiDigit(number[i]))
            {
                return NoWeight;
            }

            weight += (number[i] - '0') * worth;
        }

        return weight <= Highest ? weight : NoWeight;
    }
}
