using System.Collections.Frozen;

namespace LambdaEventHandler.Compression;

/// <summary>
/// The media types that <see cref="CompressionOptions.All"/> excludes: types that are already compressed, which another compression would make larger,
/// and event streams, whose clients read each event separately.
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

    /// <summary>Determines whether a type is excluded. Parameters such as a charset are ignored.</summary>
    public static bool Contains(string? contentType)
    {
        var type = contentType.AsSpan();
        type = (type.IndexOf(';') is >= 0 and var end ? type[..end] : type).Trim();
        return IsOf(type, "video/") || IsOf(type, "audio/") || Names.Contains(type)
            || (IsOf(type, "image/") && !type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase))
            || type.EndsWith("+zip", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Determines whether a type is that of server-sent events, which can be compressed if each event is flushed.</summary>
    public static bool IsEventStream(string? contentType) => IsOf(contentType, "text/event-stream");

    private static bool IsOf(ReadOnlySpan<char> type, string start) => type.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
