using System.Globalization;
using System.Text;

namespace LambdaEventHandler;

/// <summary>The path of a request: split at its slashes first, then decoded, so that an encoded slash stays within its segment.</summary>
/// <remarks>A path without escapes, the usual one, costs nothing but the text that it came with.</remarks>
internal readonly struct RequestPath
{
    // Besides letters and digits, what a path segment may have without an escape (RFC 3986, section 3.3).
    private const string SegmentCharacters = "-._~!$&'()*+,;=:@";

    private readonly string _whole;
    private readonly int _start;

    /// <summary>Where the whole path has slashes that were sent encoded and separate nothing; null if nowhere.</summary>
    private readonly int[]? _encodedSlashes;

    /// <param name="rawText">The path as the event has it.</param>
    /// <param name="isPercentEncoded">False for a source that sends its paths decoded.</param>
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

    /// <summary>The path as the event has it.</summary>
    public string RawText { get; }

    /// <summary>The path that is routed: decoded, without what was stripped, with the trailing slashes that were sent.</summary>
    public string Text { get; }

    /// <summary>What was stripped, decoded: the stage and the prefix. Empty if nothing was.</summary>
    public string Base => _whole[.._start];

    /// <summary>The path without the stage in front, if it is there.</summary>
    public RequestPath WithoutStage(string? stage)
    {
        if (string.IsNullOrEmpty(stage) || stage == "$default")
        {
            return this;
        }

        var end = stage.Length + 1;
        return Text.AsSpan(1).StartsWith(stage, StringComparison.Ordinal) && IsBoundary(end) ? From(end) : this;
    }

    /// <summary>The path behind its first <paramref name="length"/> characters; the root if nothing is left.</summary>
    public RequestPath From(int length) => length == 0 ? this : new RequestPath(this, _start + length);

    /// <summary>Whether a segment ends before <paramref name="index"/>.</summary>
    public bool IsBoundary(int index) => index == Text.Length || IsSeparator(index);

    /// <summary>Whether the character at <paramref name="index"/> is a slash between segments.</summary>
    public bool IsSeparator(int index) => Text[index] == '/' && !IsEncodedSlash(_start + index);

    /// <summary>Whether a slash within the first <paramref name="length"/> characters was sent encoded.</summary>
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

    /// <summary>How many integers <see cref="PathSegments"/> needs at most.</summary>
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

    /// <summary>What was stripped, as a link has it: percent-encoded.</summary>
    public string EncodeBase() => Encode(_start);

    /// <summary>The whole path with what was stripped, as a link has it: percent-encoded.</summary>
    public string EncodeWhole() => Encode(_whole.Length);

    private bool IsEncodedSlash(int place) => _encodedSlashes is not null && Array.BinarySearch(_encodedSlashes, place) >= 0;

    private string Encode(int length)
    {
        var encoded = new StringBuilder(length);
        Span<byte> utf8 = stackalloc byte[4];
        var place = 0;
        foreach (var rune in _whole.AsSpan(0, length).EnumerateRunes())
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

/// <summary>The segments of a request's path, as places in its text.</summary>
internal readonly ref struct PathSegments
{
    private readonly ReadOnlySpan<int> _starts;

    /// <param name="path">The path.</param>
    /// <param name="starts">Room for <see cref="RequestPath.CountOfStarts"/> integers.</param>
    /// <param name="strictSlashes">Whether trailing slashes are segments, empty ones, rather than nothing.</param>
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
