namespace LambdaEventHandler;

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
            end--;
        starts[0] = 1;
        for (var at = 1; end > 1 && at <= end; at++)
            if (at == end || path.IsSeparator(at))
                starts[++Count] = at + 1;
        _starts = starts[..(Count + 1)];
    }

    public string Text { get; }

    public int Count { get; }

    public ReadOnlySpan<char> this[int index] => Text.AsSpan(StartOf(index), EndOf(index) - StartOf(index));

    public int StartOf(int index) => _starts[index];

    public int EndOf(int index) => _starts[index + 1] - 1;

    public bool IsEmpty(int index) => StartOf(index) == EndOf(index);
}
