namespace LambdaEventHandler;

/// <summary>What a template asks of a segment that is no literal, and where the values of its parameters are.</summary>
internal abstract class SegmentCapture
{
    /// <summary>Looks whether a path fits; if so, writes start and end of each value.</summary>
    public abstract bool TryCapture(in PathSegments path, Span<int> bounds);

    protected static ValueConstraint[] Create(IReadOnlyList<TemplateConstraint> constraints)
    {
        var created = new ValueConstraint[constraints.Count];
        for (var index = 0; index < created.Length; index++)
        {
            created[index] = ValueConstraints.Create(constraints[index]);
        }

        return created;
    }

    protected static bool AreMet(ValueConstraint[] constraints, ReadOnlySpan<char> value)
    {
        foreach (var constraint in constraints)
        {
            if (!constraint(value))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A parameter that is a whole segment, <c>{id}</c> or <c>{id:int}</c>.</summary>
/// <param name="place">Which segment.</param>
/// <param name="slot">Which parameter.</param>
/// <param name="constraints">What the template says of the value.</param>
internal sealed class ParameterCapture(SegmentPlace place, int slot, IReadOnlyList<TemplateConstraint> constraints) : SegmentCapture
{
    private readonly ValueConstraint[] _constraints = Create(constraints);

    public override bool TryCapture(in PathSegments path, Span<int> bounds)
    {
        var index = place.In(path);
        bounds[2 * slot] = path.StartOf(index);
        bounds[2 * slot + 1] = path.EndOf(index);
        return !path.IsEmpty(index) && AreMet(_constraints, path[index]);
    }
}

/// <summary>A segment of several parts, <c>{name}.{extension}</c>: it splits at the last separator that leaves something for each parameter.</summary>
internal sealed class ComplexSegmentCapture : SegmentCapture
{
    private readonly SegmentPlace _place;
    private readonly int _slot;
    private readonly IReadOnlyList<TemplatePart> _parts;
    private readonly ValueConstraint[][] _constraints;
    private readonly int _parameterCount;

    /// <param name="place">Which segment.</param>
    /// <param name="slot">Which parameter the first one of the segment is.</param>
    /// <param name="parts">Literal text and parameters, no two parameters side by side.</param>
    public ComplexSegmentCapture(SegmentPlace place, int slot, IReadOnlyList<TemplatePart> parts)
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
            {
                return false;
            }

            if (!_parts[part].IsLiteral)
            {
                (bounds[2 * --slot], bounds[2 * slot + 1]) = (offset + start, offset + end);
            }

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
        {
            return -1;
        }

        if (part == 0)
        {
            return 0;
        }

        var separator = _parts[part - 1].Literal;
        var at = part == 1 ? 0 : text[..^1].LastIndexOf(separator, StringComparison.Ordinal);
        return at < 0 || at + separator.Length >= text.Length ? -1 : at + separator.Length;
    }
}

/// <summary>A catch-all: one or more whole segments that are not all empty, without the slashes that trail them.</summary>
/// <param name="start">Its first segment.</param>
/// <param name="behind">How many segments follow it.</param>
/// <param name="slot">Which parameter; negative for <c>.+</c>, which has no name.</param>
/// <param name="takesRoot">Whether it takes a path of no segments, as <c>.+</c> alone does.</param>
/// <param name="constraints">What the template says of the value.</param>
internal sealed class CatchAllCapture(int start, int behind, int slot, bool takesRoot, IReadOnlyList<TemplateConstraint> constraints) : SegmentCapture
{
    private readonly ValueConstraint[] _constraints = Create(constraints);

    public override bool TryCapture(in PathSegments path, Span<int> bounds)
    {
        if (takesRoot)
        {
            return true;
        }

        var last = path.Count - behind - 1;
        while (last >= start && path.IsEmpty(last))
        {
            last--;
        }

        if (last < start)
        {
            return false;
        }

        var (from, to) = (path.StartOf(start), path.EndOf(last));
        if (slot >= 0)
        {
            (bounds[2 * slot], bounds[2 * slot + 1]) = (from, to);
        }

        return AreMet(_constraints, path.Text.AsSpan(from, to - from));
    }
}

/// <summary>Which of a path's segments: counted from the left, or from the right if a catch-all of unknown length is before it.</summary>
internal readonly struct SegmentPlace(int index, bool fromEnd)
{
    public int In(in PathSegments path) => fromEnd ? path.Count - index : index;
}
