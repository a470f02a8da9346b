namespace LambdaEventHandler.JwtBearer;

/// <summary>The credentials in the <c>Authorization</c> header (RFC 6750, section 2.1, and RFC 9110, section 11.6.2).</summary>
/// <param name="Token">The token, which is not parsed yet; null if there is none.</param>
/// <param name="Problem">What is wrong with the header, which makes the request invalid; null if nothing is.</param>
internal readonly record struct BearerCredentials(string? Token, string? Problem)
{
    private const string Scheme = "Bearer";
    private const string TokenCharacters = "!#$%&'*+-.^_`|~";
    private const string Several = "The request has several credentials";

    /// <summary>Reads the values of the header. HTTP APIs and function URLs join several headers with commas, other sources keep them apart.</summary>
    public static BearerCredentials Read(IReadOnlyList<string> values)
    {
        if (values.Count == 1)
        {
            return Read(values[0].AsSpan().Trim(" \t"));
        }

        for (var index = 0; index < values.Count; index++)
        {
            if (Read(values[index].AsSpan().Trim(" \t")) != default)
            {
                return new(null, Several);
            }
        }

        return default;
    }

    private static BearerCredentials Read(ReadOnlySpan<char> value)
    {
        if (!value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || IsOtherScheme(value))
        {
            return HasBearerBehindComma(value) ? new(null, Several) : default;
        }

        var token = value[Scheme.Length..].TrimStart(' ');
        if (token.IsEmpty)
        {
            return new(null, "The Authorization header has no token");
        }

        return value[Scheme.Length] != ' ' ? new(null, "The Authorization header is malformed")
            : token.Contains(',') ? new(null, Several)
            : new(token.ToString(), null);
    }

    private static bool IsOtherScheme(ReadOnlySpan<char> value) =>
        value.Length > Scheme.Length && value[Scheme.Length] is var next && (char.IsAsciiLetterOrDigit(next) || TokenCharacters.Contains(next));

    private static bool HasBearerBehindComma(ReadOnlySpan<char> value)
    {
        for (var comma = value.IndexOf(','); comma >= 0; comma = value.IndexOf(','))
        {
            value = value[(comma + 1)..].TrimStart(" \t");
            if (value.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
