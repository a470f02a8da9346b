using System.Collections.Frozen;

namespace LambdaEventHandler.Compression;

/// <summary>
/// Types that <see cref="CompressionOptions.All"/> excludes: those that are compressed already, so that compressing them again costs time and makes them larger,
/// and event streams, whose clients read each event on its own.
/// </summary>
internal static class ExcludedTypes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "application/gzip",
        "application/java-archive",
        "application/vnd.rar",
        "application/x-7z-compressed",
        "application/x-bzip2",
        "application/x-gzip",
        "application/x-rar-compressed",
        "application/x-xz",
        "application/zip",
        "application/zstd",
        "application/font-woff",
        "text/event-stream",
        "font/woff",
        "font/woff2").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the type is excluded; parameters such as a charset do not count.</summary>
    public static bool Contains(string? contentType)
    {
        var type = contentType.AsSpan();
        type = (type.IndexOf(';') is >= 0 and var end ? type[..end] : type).Trim();
        return IsOf(type, "video/") || IsOf(type, "audio/") || Names.Contains(type)
            || (IsOf(type, "image/") && !type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase))
            || type.EndsWith("+zip", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOf(ReadOnlySpan<char> type, string start) => type.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
