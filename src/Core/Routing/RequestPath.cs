using System.Globalization;
using System.Text;

namespace LambdaEventHandler;

/// <summary>The path of a request. It is split at its slashes before it is decoded, so that an encoded slash does not separate segments.</summary>
/// <remarks>A path without escapes, which is the usual case, is not copied.</remarks>
internal readonly struct RequestPath
{
    // The characters that a path segment can have without an escape, besides letters and digits (RFC 3986, section 3.3).
    private const string SegmentCharacters = "-._~!$&'()*+,;=:@";

    // Null if nothing was stripped and no slash was sent encoded, which is the usual case.
    private readonly WholePath? _whole;

    /// <param name="rawText">The path in the event.</param>
    /// <param name="isPercentEncoded"><see langword="false"/> for a source that sends decoded paths.</param>
    public RequestPath(string rawText, bool isPercentEncoded)
    {
        Text = rawText.Length > 0 && rawText[0] == '/' ? rawText : "/" + rawText;
        if (isPercentEncoded && rawText.Contains('%', StringComparison.Ordinal))
        {
            Text = PercentDecoder.Decode(Text, out var encodedSlashes);
            _whole = encodedSlashes is null ? null : new(Text, 0, encodedSlashes);
        }
    }

    private RequestPath(in RequestPath other, int start)
    {
        var whole = other.Whole;
        _whole = new(whole, start, other._whole?.EncodedSlashes);
        Text = start == whole.Length ? "/" : whole[start..];
    }

    /// <summary>Gets the path to route: decoded, without the stripped prefix, and with the trailing slashes that were sent.</summary>
    public string Text { get; }

    /// <summary>Gets the stripped stage and prefix, decoded; empty if nothing was stripped.</summary>
    public string Base => Whole[..Start];

    private string Whole => _whole?.Text ?? Text;

    private int Start => _whole?.Start ?? 0;

    /// <summary>Returns the path without the stage, or the path itself if it does not begin with the stage.</summary>
    public RequestPath WithoutStage(string? stage)
    {
        if (string.IsNullOrEmpty(stage) || stage == "$default")
        {
            return this;
        }

        var end = stage.Length + 1;
        return Text.AsSpan(1).StartsWith(stage, StringComparison.Ordinal) && IsBoundary(end) ? From(end) : this;
    }

    /// <summary>Returns the path without its first <paramref name="length"/> characters; the root if nothing is left.</summary>
    public RequestPath From(int length) => length == 0 ? this : new RequestPath(this, Start + length);

    /// <summary>Determines whether a segment ends before <paramref name="index"/>.</summary>
    public bool IsBoundary(int index) => index == Text.Length || IsSeparator(index);

    /// <summary>Determines whether the character at <paramref name="index"/> is a slash between segments.</summary>
    public bool IsSeparator(int index) => Text[index] == '/' && !IsEncodedSlash(Start + index);

    /// <summary>Determines whether a slash within the first <paramref name="length"/> characters was sent encoded. A stage that was stripped has none.</summary>
    public bool HasEncodedSlashBefore(int length)
    {
        foreach (var place in _whole?.EncodedSlashes ?? [])
        {
            if (place < Start + length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the number of integers that <see cref="PathSegments"/> needs at most.</summary>
    public int CountOfStarts()
    {
        var count = 1;
        foreach (var character in Text)
        {
            if (character == '/')
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Returns what precedes the routed path in a longer path, such as a stage and the stripped prefix, without a trailing slash.</summary>
    /// <param name="path">The longer path, percent-encoded by this type.</param>
    public string EncodeBaseOf(string path)
    {
        var routed = Encode(Start, Whole.Length);
        return path.EndsWith(routed, StringComparison.Ordinal) ? path[..^routed.Length].TrimEnd('/') : Encode(0, Start);
    }

    /// <summary>Returns the whole path, with the stripped stage and prefix, percent-encoded for a link.</summary>
    public string EncodeWhole() => Encode(0, Whole.Length);

    /// <summary>Returns the whole path without the stage that it begins with, percent-encoded for a link.</summary>
    public string EncodeWithoutStage(string? stage)
    {
        var path = new RequestPath(this, 0).WithoutStage(stage);
        return path.Start == Whole.Length ? "/" : Encode(path.Start, Whole.Length);
    }

    private bool IsEncodedSlash(int place) => _whole?.EncodedSlashes is { } places && Array.BinarySearch(places, place) >= 0;

    private string Encode(int start, int end)
    {
        var encoded = new StringBuilder(end - start);
        Span<byte> utf8 = stackalloc byte[4];
        var place = start;
        foreach (var rune in Whole.AsSpan(start, end - start).EnumerateRunes())
        {
            var isPlain = rune.Value == '/' ? !IsEncodedSlash(place) : rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || SegmentCharacters.Contains((char)rune.Value, StringComparison.Ordinal));
            place += rune.Utf16SequenceLength;
            if (isPlain)
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            }
        }

        return encoded.ToString();
    }
}

/// <summary>The decoded path that a path to route is a part of.</summary>
internal sealed class WholePath(string text, int start, int[]? encodedSlashes)
{
    /// <summary>Gets the path, with the stripped stage and prefix.</summary>
    public string Text => text;

    /// <summary>Gets the index at which the path to route starts.</summary>
    public int Start => start;

    /// <summary>Gets the indexes of the slashes that were sent encoded; null if there are none.</summary>
    public int[]? EncodedSlashes => encodedSlashes;
}

/// <summary>The segments of the path of a request, as positions in its text.</summary>
internal readonly ref struct PathSegments
{
    private readonly ReadOnlySpan<int> _starts;

    /// <param name="path">The path.</param>
    /// <param name="starts">A span of <see cref="RequestPath.CountOfStarts"/> integers.</param>
    /// <param name="strictSlashes">Whether trailing slashes are empty segments; otherwise, they are ignored.</param>
    public PathSegments(in RequestPath path, Span<int> starts, bool strictSlashes)
    {
        Text = path.Text;
        var end = Text.Length;
        while (!strictSlashes && end > 1 && path.IsSeparator(end - 1))
        {
            end--;
        }

        starts[0] = 1;
        for (var at = 1; end > 1 && at <= end; at++)
        {
            if (at == end || path.IsSeparator(at))
            {
                starts[++Count] = at + 1;
            }
        }

        _starts = starts[..(Count + 1)];
    }

    public string Text { get; }

    public int Count { get; }

    public ReadOnlySpan<char> this[int index] => Text.AsSpan(StartOf(index), EndOf(index) - StartOf(index));

    public int StartOf(int index) => _starts[index];

    public int EndOf(int index) => _starts[index + 1] - 1;

    public bool IsEmpty(int index) => StartOf(index) == EndOf(index);
}
