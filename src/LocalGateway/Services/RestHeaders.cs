namespace LambdaEventHandler.Gateway;

/// <summary>What a REST API makes of the headers of a response.</summary>
internal static class RestHeaders
{
    private static readonly string[] Renamed = ["Connection", "Content-Length", "Date", "Server", "WWW-Authenticate"];

    /// <summary>Both maps: of a name in both, <c>headers</c> adds its value only where the other has it not yet.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Merge(IReadOnlyList<KeyValuePair<string, string>> single, IReadOnlyList<KeyValuePair<string, string>> several) =>
        several.Concat(single.Where(header => !several.Any(other =>
            other.Key.Equals(header.Key, StringComparison.OrdinalIgnoreCase) && other.Value.Equals(header.Value, StringComparison.Ordinal))));

    /// <summary>The headers that API Gateway sends itself go out under another name (AWS: "Amazon API Gateway important notes").</summary>
    public static IEnumerable<KeyValuePair<string, string>> Rename(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers.Select(header => Renamed.Contains(header.Key, StringComparer.OrdinalIgnoreCase) ? new($"x-amzn-Remapped-{header.Key}", header.Value) : header);
}
