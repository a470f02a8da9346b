using System.Globalization;

namespace LambdaEventHandler.SwaggerUi;

/// <summary>Specifies the content coding of a file.</summary>
internal enum FileCoding
{
    Brotli,
    Gzip,
    Identity,
}

/// <summary>Selects a coding according to the client's <c>Accept-Encoding</c> header (RFC 9110, section 12.5.3). Members that are not valid are ignored.</summary>
internal static class AcceptedCodings
{
    /// <summary>Returns the coding with the highest weight; of several, the smallest. Without a compressed one, the file is sent uncompressed.</summary>
    public static FileCoding Choose(IReadOnlyList<string> headers)
    {
        var (brotli, gzip, identity) = Read(headers);
        if (brotli > 0 && brotli >= gzip && brotli >= identity)
        {
            return FileCoding.Brotli;
        }

        return gzip > 0 && gzip >= identity ? FileCoding.Gzip : FileCoding.Identity;
    }

    /// <summary>Returns the compressed coding with the highest weight, or null if the client accepts none.</summary>
    public static FileCoding? ChooseCompressed(IReadOnlyList<string> headers)
    {
        var (brotli, gzip, _) = Read(headers);
        if (brotli <= 0 && gzip <= 0)
        {
            return null;
        }

        return brotli >= gzip ? FileCoding.Brotli : FileCoding.Gzip;
    }

    private static (double Brotli, double Gzip, double Identity) Read(IReadOnlyList<string> headers)
    {
        (double? brotli, double? gzip, double? identity, double? others) = (null, null, null, null);
        foreach (var member in headers.SelectMany(header => header.Split(',')))
        {
            var parts = member.Split(';', 2, StringSplitOptions.TrimEntries);
            if (ReadWeight(parts) is { } weight)
            {
                switch (parts[0].ToLowerInvariant())
                {
                    case "br":
                        brotli = weight;
                        break;
                    case "gzip" or "x-gzip":
                        gzip = weight;
                        break;
                    case "identity":
                        identity = weight;
                        break;
                    case "*":
                        others = weight;
                        break;
                    default:
                        break;
                }
            }
        }

        return (brotli ?? others ?? 0, gzip ?? others ?? 0, identity ?? 0);
    }

    private static double? ReadWeight(string[] parts)
    {
        if (parts.Length == 1)
        {
            return 1;
        }

        return parts[1] is ['q' or 'Q', '=', .. var number]
            && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            && weight is >= 0 and <= 1
            ? weight
            : null;
    }
}
