using System.Globalization;
using System.Text;

namespace LambdaEventHandler;

/// <summary>The path of a request. It is split at its slashes before it is decoded, so that an encoded slash does not separate segments.</summary>
/// <remarks>A path without escapes, which is the usual case, is not copied.</remarks>
internal readonly struct RequestPath
{
    // The characters that a path segment can have without an escape, besides letters and digits (RFC 3986, section 3.3).
    private const string SegmentCharacters = "-._~!$&'()*+,;=:@";

    private readonly string _whole;
    private readonly int _start;

    /// <summary>The indexes of the slashes of the whole path that were sent encoded; null if there are none.</summary>
    private readonly int[]? _encodedSlashes;

    /// <param name="rawText">The path in the event.</param>
    /// <param name="isPercentEncoded"><see langword="false"/> for a source that sends decoded paths.</param>
    public RequestPath(string rawText, bool isPercentEncoded)
    {
        RawText = rawText;
        _whole = rawText.Length > 0 && rawText[0] == '/' ? rawText : "/" + rawText;
        if (isPercentEncoded && rawText.Contains('%', StringComparison.Ordinal))
        {
            _whole = PercentDecoder.Decode(_whole, out _encodedSlashes);
        }

        Text = _whole;
    }

    private RequestPath(in RequestPath other, int start)
    {
        (RawText, _whole, _encodedSlashes, _start) = (other.RawText, other._whole, other._encodedSlashes, start);
        Text = start == _whole.Length ? "/" : _whole[start..];
    }

    /// <summary>Gets the path in the event.</summary>
    public string RawText { get; }

    /// <summary>Gets the path to route: decoded, without the stripped prefix, and with the trailing slashes that were sent.</summary>
    public string Text { get; }

    /// <summary>Gets the stripped stage and prefix, decoded; empty if nothing was stripped.</summary>
    public string Base => _whole[.._start];

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
    public RequestPath From(int length) => length == 0 ? this : new RequestPath(this, _start + length);

    /// <summary>Determines whether a segment ends before <paramref name="index"/>.</summary>
    public bool IsBoundary(int index) => index == Text.Length || IsSeparator(index);

    /// <summary>Determines whether the character at <paramref name="index"/> is a slash between segments.</summary>
    public bool IsSeparator(int index) => Text[index] == '/' && !IsEncodedSlash(_start + index);

    /// <summary>Determines whether a slash within the first <paramref name="length"/> characters was sent encoded.</summary>
    public bool HasEncodedSlashBefore(int length)
    {
        foreach (var place in _encodedSlashes ?? [])
        {
            if (place >= _start && place < _start + length)
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
        var routed = Encode(_start, _whole.Length);
        return path.EndsWith(routed, StringComparison.Ordinal) ? path[..^routed.Length].TrimEnd('/') : Encode(0, _start);
    }

    /// <summary>Returns the whole path, with the stripped stage and prefix, percent-encoded for a link.</summary>
    public string EncodeWhole() => Encode(0, _whole.Length);

    /// <summary>Returns the whole path without the stage that it begins with, percent-encoded for a link.</summary>
    public string EncodeWithoutStage(string? stage)
    {
        var path = new RequestPath(this, 0).WithoutStage(stage);
        return path._start == _whole.Length ? "/" : Encode(path._start, _whole.Length);
    }

    private bool IsEncodedSlash(int place) => _encodedSlashes is not null && Array.BinarySearch(_encodedSlashes, place) >= 0;

    private string Encode(int start, int end)
    {
        var encoded = new StringBuilder(end - start);
        Span<byte> utf8 = stackalloc byte[4];
        var place = start;
        foreach (var rune in _whole.AsSpan(start, end - start).EnumerateRunes())
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
