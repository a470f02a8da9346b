namespace LambdaEventHandler;

/// <summary>The path of a request: split at its slashes first, then decoded, so that an encoded slash stays within its segment.</summary>
/// <remarks>A path without escapes, the usual one, costs nothing but the text that it came with.</remarks>
internal readonly struct RequestPath
{
    /// <summary>Where <see cref="Text"/> has slashes that were sent encoded and separate nothing; null if nowhere.</summary>
    private readonly int[]? _encodedSlashes;

    /// <param name="rawText">The path as the event has it.</param>
    /// <param name="isPercentEncoded">False for a source that sends its paths decoded.</param>
    public RequestPath(string rawText, bool isPercentEncoded)
    {
        RawText = rawText;
        Text = rawText.Length > 0 && rawText[0] == '/' ? rawText : "/" + rawText;
        if (isPercentEncoded && rawText.Contains('%', StringComparison.Ordinal))
            Text = PercentDecoder.Decode(Text, out _encodedSlashes);
    }

    private RequestPath(string rawText, string text, int[]? encodedSlashes) =>
        (RawText, Text, _encodedSlashes) = (rawText, text, encodedSlashes);

    /// <summary>The path as the event has it.</summary>
    public string RawText { get; }

    /// <summary>The path that is routed: decoded, without what was stripped, with the trailing slashes that were sent.</summary>
    public string Text { get; }

    /// <summary>The path without the stage in front, if it is there.</summary>
    public RequestPath WithoutStage(string? stage)
    {
        if (string.IsNullOrEmpty(stage) || stage == "$default")
            return this;
        var end = stage.Length + 1;
        return Text.AsSpan(1).StartsWith(stage, StringComparison.Ordinal) && IsBoundary(end) ? From(end) : this;
    }

    /// <summary>The path behind its first <paramref name="length"/> characters; the root if nothing is left.</summary>
    public RequestPath From(int length)
    {
        if (length == 0)
            return this;
        var text = length == Text.Length ? "/" : Text[length..];
        return new RequestPath(RawText, text, _encodedSlashes is null ? null : Shift(_encodedSlashes, length));
    }

    /// <summary>Whether a segment ends before <paramref name="index"/>.</summary>
    public bool IsBoundary(int index) => index == Text.Length || IsSeparator(index);

    /// <summary>Whether the character at <paramref name="index"/> is a slash between segments.</summary>
    public bool IsSeparator(int index) =>
        Text[index] == '/' && (_encodedSlashes is null || Array.BinarySearch(_encodedSlashes, index) < 0);

    /// <summary>Whether a slash within the first <paramref name="length"/> characters was sent encoded.</summary>
    public bool HasEncodedSlashBefore(int length) => _encodedSlashes is [var first, ..] && first < length;

    /// <summary>How many integers <see cref="PathSegments"/> needs at most.</summary>
    public int CountOfStarts()
    {
        var count = 1;
        foreach (var character in Text)
            if (character == '/')
                count++;
        return count;
    }

    private static int[] Shift(int[] places, int by) =>
        Array.ConvertAll(Array.FindAll(places, place => place >= by), place => place - by);
}
