namespace LambdaEventHandler;

/// <summary>A segment of several parts, <c>{name}.{extension}</c>: it splits at the last separator that leaves something for each parameter.</summary>
internal sealed class SeveralPartsCapture : SegmentCapture
{
    private readonly SegmentPlace _place;
    private readonly int _slot;
    private readonly IReadOnlyList<TemplatePart> _parts;
    private readonly ValueConstraint[][] _constraints;
    private readonly int _parameterCount;

    /// <param name="place">Which segment.</param>
    /// <param name="slot">Which parameter the first one of the segment is.</param>
    /// <param name="parts">Literal text and parameters, no two parameters side by side.</param>
    public SeveralPartsCapture(SegmentPlace place, int slot, IReadOnlyList<TemplatePart> parts)
    {
        _place = place;
        _slot = slot;
        _parts = parts;
        _constraints = new ValueConstraint[parts.Count][];
        for (var index = 0; index < parts.Count; index++)
        {
            _constraints[index] = Create(parts[index].Constraints);
            _parameterCount += parts[index].IsLiteral ? 0 : 1;
        }
    }

    public override bool TryCapture(in PathSegments path, Span<int> bounds)
    {
        var index = _place.In(path);
        var segment = path[index];
        var offset = path.StartOf(index);
        var slot = _slot + _parameterCount;
        var end = segment.Length;
        for (var part = _parts.Count - 1; part >= 0; part--)
        {
            var start = _parts[part].IsLiteral ? StartOfLiteral(segment[..end], part) : StartOfParameter(segment[..end], part);
            if (start < 0 || !AreMet(_constraints[part], segment[start..end]))
                return false;
            if (!_parts[part].IsLiteral)
                (bounds[2 * --slot], bounds[2 * slot + 1]) = (offset + start, offset + end);
            end = start;
        }
        return end == 0;
    }

    private int StartOfLiteral(ReadOnlySpan<char> text, int part)
    {
        var literal = _parts[part].Literal;
        return text.EndsWith(literal, StringComparison.Ordinal) ? text.Length - literal.Length : -1;
    }

    /// <summary>Behind the last separator that leaves the parameter a character, or where the segment begins; -1 if there is nothing for it.</summary>
    private int StartOfParameter(ReadOnlySpan<char> text, int part)
    {
        if (text.IsEmpty)
            return -1;
        if (part == 0)
            return 0;
        var separator = _parts[part - 1].Literal;
        var at = part == 1 ? 0 : text[..^1].LastIndexOf(separator, StringComparison.Ordinal);
        return at < 0 || at + separator.Length >= text.Length ? -1 : at + separator.Length;
    }
}
