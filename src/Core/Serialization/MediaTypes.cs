namespace LambdaEventHandler;

/// <summary>Media types (RFC 9110, section 8.3.1) and the patterns <c>*/*</c> and <c>*/*+suffix</c> of them.</summary>
internal static class MediaTypes
{
    public static readonly IReadOnlyList<string> Json = ["application/json", "text/json", "*/*+json"];

    /// <summary>Determines whether one of the patterns matches the media type of a <c>Content-Type</c>, whose parameters do not matter.</summary>
    public static bool Match(IReadOnlyList<string> patterns, string contentType)
    {
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var type = contentType.AsSpan(0, end < 0 ? contentType.Length : end).Trim();
        for (var index = 0; index < patterns.Count; index++)
        {
            if (Matches(patterns[index], type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string pattern, ReadOnlySpan<char> type) => pattern switch
    {
        "*/*" => true,
        ['*', '/', '*', '+', ..] => HasSuffix(type, pattern.AsSpan("*/*".Length)),
        _ => type.Equals(pattern, StringComparison.OrdinalIgnoreCase),
    };

    // A suffix belongs to one type: "application/xml, application/problem+json" has none.
    private static bool HasSuffix(ReadOnlySpan<char> type, ReadOnlySpan<char> suffix) =>
        type.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
        && type.Count('/') == 1
        && type.IndexOf('/') is > 0 and var slash && slash < type.Length - suffix.Length - 1
        && !type.ContainsAny(", \t");
}
