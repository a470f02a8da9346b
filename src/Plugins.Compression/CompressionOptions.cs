using System.IO.Compression;

namespace LambdaEventHandler.Compression;

/// <summary>Which answers are compressed, and how.</summary>
public sealed class CompressionOptions
{
    /// <summary>Whether the answers of all routes are compressed, but for types that are compressed already.</summary>
    /// <value>The default is <see langword="false"/>: only those of <see cref="CompressAttribute"/> actions, whatever their type.</value>
    public bool All { get; set; }

    /// <summary>The size below which a body is sent as it is.</summary>
    /// <value>Zero or more. The default, <see langword="null"/>, is 0 for <see cref="CompressAttribute"/> actions, and 1,024 for those that are compressed because of <see cref="All"/>.</value>
    public int? MinimumBytes { get; set; }

    /// <summary>How much time a body is worth: function time is paid for, and so is what is transferred.</summary>
    /// <value>The default is <see cref="CompressionLevel.Fastest"/>. <see cref="CompressionLevel.SmallestSize"/> makes Brotli several times slower than gzip.</value>
    public CompressionLevel Level { get; set; } = CompressionLevel.Fastest;

    /// <summary>The codings that the app uses; the first of those that a client likes best wins.</summary>
    /// <value>At least one. The default is Brotli, gzip, deflate.</value>
    public IList<ContentCoding> Encodings { get; set; } = [ContentCoding.Brotli, ContentCoding.Gzip, ContentCoding.Deflate];

    /// <summary>What is wrong with the options, each with its cure.</summary>
    internal IEnumerable<string> FindProblems()
    {
        const string Known = "Brotli, Gzip and Deflate";
        if (MinimumBytes < 0)
        {
            yield return $"Compression: MinimumBytes is {MinimumBytes}: set zero or more.";
        }

        if (!Enum.IsDefined(Level))
        {
            yield return $"Compression: Level is {(int)Level}, which is no CompressionLevel: set Optimal, Fastest, NoCompression or SmallestSize.";
        }

        if (Encodings is null or [])
        {
            yield return $"Compression: Encodings is {(Encodings is null ? "null" : "empty")}: set one or more of {Known}, or leave it out.";
        }

        foreach (var coding in (Encodings ?? []).Where(coding => !Enum.IsDefined(coding)))
        {
            yield return $"Compression: Encodings has {(int)coding}, which is no ContentCoding: set {Known}.";
        }
    }
}
