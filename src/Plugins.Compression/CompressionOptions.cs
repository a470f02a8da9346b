using System.IO.Compression;

namespace LambdaEventHandler.Compression;

/// <summary>Represents the compression options of an app.</summary>
public sealed class CompressionOptions
{
    private static readonly ContentCoding[] Default = [ContentCoding.Brotli, ContentCoding.Gzip, ContentCoding.Deflate];

    // A list of a value type is compiled at every cold start, so it is created on first use.
    private IList<ContentCoding>? _encodings;
    private bool _areEncodingsUsed;

    /// <summary>Gets or sets a value that indicates whether the responses of all routes are compressed, except types that are already compressed.</summary>
    /// <value>The default is <see langword="false"/>, which compresses only responses of actions with <see cref="CompressAttribute"/>, regardless of their type.</value>
    public bool All { get; set; }

    /// <summary>Gets or sets the size, in bytes, below which a body is not compressed.</summary>
    /// <value>Zero or more. The default is <see langword="null"/>, which means 0 for actions with <see cref="CompressAttribute"/>, and 1,024 for responses that are compressed because of <see cref="All"/>.</value>
    public int? MinimumBytes { get; set; }

    /// <summary>Gets or sets the compression level. A higher level takes more function time and transfers fewer bytes.</summary>
    /// <value>The default is <see cref="CompressionLevel.Fastest"/>. <see cref="CompressionLevel.SmallestSize"/> makes Brotli several times slower than gzip.</value>
    public CompressionLevel Level
    {
        get => (CompressionLevel)LevelNumber;
        set => LevelNumber = (int)value;
    }

    /// <summary>Gets or sets the encodings that the app uses. If a client accepts several with the same weight, the first one is used.</summary>
    /// <value>At least one encoding. The default is Brotli, gzip, and deflate.</value>
    public IList<ContentCoding> Encodings
    {
        get
        {
            if (!_areEncodingsUsed)
            {
                _encodings = [.. Default];
                _areEncodingsUsed = true;
            }

            return _encodings!;
        }

        set
        {
            _encodings = value;
            _areEncodingsUsed = true;
        }
    }

    /// <summary>Gets or sets a value that indicates whether streamed responses are compressed. Each flush of the body, such as that after a server-sent event, flushes the compressed bytes, too.</summary>
    /// <value>
    /// The default is <see langword="false"/>, which leaves streams uncompressed. A response that is not streamed, or is only a few kilobytes long, is compressed like any
    /// other. <see cref="MinimumBytes"/> doesn't apply to streams, whose size is unknown.
    /// </value>
    public bool Streams { get; set; }

    /// <summary>
    /// Gets or sets a value that indicates whether request bodies with a <c>Content-Encoding</c> of <c>gzip</c>, <c>br</c>, or <c>deflate</c> are decoded
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4">RFC 9110, section 8.4</see>). Invalid data returns 400, and any other coding 415.
    /// </summary>
    /// <value>The default is <see langword="false"/>, which passes bodies on as they are.</value>
    public bool Requests { get; set; }

    /// <summary>Gets or sets the maximum size of a decoded request body, in bytes. A body that becomes larger returns 413.</summary>
    /// <value>At least 1. The default is 10,485,760 (10 MB). A few kilobytes can be decoded to gigabytes.</value>
    public int MaxRequestBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Returns a message with a fix for each invalid option.</summary>
    /// <summary>Gets the level as a number: a field of the enum's type would load its assembly before the first response that is compressed.</summary>
    internal int LevelNumber { get; private set; } = (int)CompressionLevel.Fastest;

    /// <summary>Returns the codings for an app, which later changes of the options don't change.</summary>
    internal ContentCoding[] CopyEncodings() => _areEncodingsUsed ? [.. _encodings!] : Default;

    internal IEnumerable<string> FindProblems()
    {
        const string Known = "Brotli, Gzip and Deflate";
        if (MinimumBytes < 0)
        {
            yield return $"Compression: MinimumBytes is {MinimumBytes}: set zero or more.";
        }

        if (MaxRequestBytes < 1)
        {
            yield return $"Compression: MaxRequestBytes is {MaxRequestBytes}: set 1 or more.";
        }

        if (LevelNumber is < (int)CompressionLevel.Optimal or > (int)CompressionLevel.SmallestSize)
        {
            yield return $"Compression: Level is {LevelNumber}, which is not a CompressionLevel: set Optimal, Fastest, NoCompression, or SmallestSize.";
        }

        if (!_areEncodingsUsed)
        {
            yield break;
        }

        if (_encodings is null or [])
        {
            yield return $"Compression: Encodings is {(_encodings is null ? "null" : "empty")}: set one or more of {Known}, or remove the setting.";
            yield break;
        }

        foreach (var coding in _encodings)
        {
            if (coding is < ContentCoding.Brotli or > ContentCoding.Deflate)
            {
                yield return $"Compression: Encodings has {(int)coding}, which is not a ContentCoding: set {Known}.";
            }
        }
    }
}
