namespace LambdaEventHandler.Compression;

/// <summary>
/// Selects a coding according to the client's <c>Accept-Encoding</c> header (RFC 9110, sections 12.4.2 and 12.5.3), in one pass and without allocations.
/// Members that the grammar doesn't allow, such as <c>gzip;q=abc</c>, are ignored.
/// </summary>
internal static class AcceptEncoding
{
    private const int Unnamed = -1;
    private const int Identity = 3;
    private const int Any = 4;

    /// <summary>Returns the coding with the highest weight, the first of several with the same weight, or null to send the body uncompressed.</summary>
    public static ContentCoding? Choose(IReadOnlyList<string> headers, ContentCoding[] preference)
    {
        Span<int> weights = stackalloc int[Any + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Unnamed;
        }

        for (var i = 0; i < headers.Count; i++)
        {
            Read(headers[i], weights);
        }

        var others = Math.Max(weights[Any], 0);
        var best = Math.Max(weights[Identity] == Unnamed ? others : weights[Identity], 1);
        ContentCoding? chosen = null;
        foreach (var coding in preference)
        {
            var weight = weights[(int)coding] == Unnamed ? others : weights[(int)coding];
            if (weight > best || (weight == best && chosen is null))
            {
                (best, chosen) = (weight, coding);
            }
        }

        return chosen;
    }

    private static void Read(ReadOnlySpan<char> header, Span<int> weights)
    {
        foreach (var range in header.Split(','))
        {
            var member = header[range].Trim(" \t");
            var end = member.IndexOf(';');
            var name = end < 0 ? member : member[..end].TrimEnd(" \t");
            if (PlaceOf(name) is { } place)
            {
                // A coding that is listed twice, for example as gzip and x-gzip, has the higher weight.
                weights[place] = Math.Max(weights[place], end < 0 ? QualityValue.Highest : QualityValue.Parse(member[(end + 1)..]));
            }
        }
    }

    private static int? PlaceOf(ReadOnlySpan<char> name) => name.Length switch
    {
        1 when name[0] == '*' => Any,
        2 when Is(name, "br") => (int)ContentCoding.Brotli,
        4 when Is(name, "gzip") => (int)ContentCoding.Gzip,
        6 when Is(name, "x-gzip") => (int)ContentCoding.Gzip,
        7 when Is(name, "deflate") => (int)ContentCoding.Deflate,
        8 when Is(name, "identity") => Identity,
        _ => null,
    };

    private static bool Is(ReadOnlySpan<char> name, string coding) => name.Equals(coding, StringComparison.OrdinalIgnoreCase);
}
