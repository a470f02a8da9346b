namespace LambdaEventHandler.Gateway;

/// <summary>The names of a query string, each with its values in order.</summary>
internal static class QueryPairs
{
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Encoded(string query) => Group(query, text => text);

    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Decoded(string query) => Group(query, Decode);

    private static List<KeyValuePair<string, IReadOnlyList<string>>> Group(string query, Func<string, string> read) =>
    [
        .. query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .GroupBy(pair => read(pair[0]), pair => pair.Length == 2 ? read(pair[1]) : "", StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create<string, IReadOnlyList<string>>(group.Key, [.. group])),
    ];

    /// <summary>A plus is a space, and what is no percent-encoding stays as it is.</summary>
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
