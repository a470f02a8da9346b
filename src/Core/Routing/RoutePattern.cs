namespace LambdaEventHandler;

/// <summary>A template of a route, prepared for matching: it checks and captures what the tree leaves open.</summary>
internal sealed class RoutePattern
{
    private readonly CompactList<SegmentCapture> _captures = new();
    private readonly IReadOnlyList<string> _names;

    /// <param name="route">The route.</param>
    /// <param name="template">The route's template, or the one without its optional parameter.</param>
    /// <exception cref="ArgumentException">A regular expression is invalid.</exception>
    /// <exception cref="NotSupportedException">A regular expression requires backtracking.</exception>
    public RoutePattern(Route route, RouteTemplate template)
    {
        Route = route;
        Template = template;
        _names = template.ParameterNames;
        var segments = template.Segments;
        var slot = 0;
        for (var index = 0; index < segments.Count; index++)
        {
            var segment = segments[index];
            if (segment.Rank == SegmentRank.CatchAll)
            {
                CatchAll = index;
            }

            if (Capture(segment, PlaceOf(index), slot) is { } capture)
            {
                _captures.Add(capture);
            }

            foreach (var part in segment.Parts)
            {
                slot += part.Name is null ? 0 : 1;
            }
        }
    }

    public Route Route { get; }

    /// <summary>Gets the index of the catch-all segment; negative if there is none.</summary>
    public int CatchAll { get; } = -1;

    public RouteTemplate Template { get; }

    /// <summary>Gets whether the pattern matches the paths that end before the route's optional parameter.</summary>
    public bool IsShortened => Template != Route.ParsedTemplate;

    private int Breadth =>
        Template.TakesRoot ? 2 : CatchAll >= 0 && Template.Segments[CatchAll].Parts[0].Constraints.Count == 0 ? 1 : 0;

    /// <summary>Compares the order in which two patterns of equal rank are tried: the ordinal order of their templates.</summary>
    /// <remarks>A catch-all that matches fewer paths comes first, whatever its text is.</remarks>
    public static int Compare(RoutePattern one, RoutePattern other)
    {
        var difference = one.Breadth.CompareTo(other.Breadth);
        return difference != 0 ? difference : Route.Compare(one.Route, other.Route);
    }

    /// <summary>Compares how explicit two patterns are that match the same path: segment by segment from the left, as in the tree.</summary>
    /// <returns>Less than zero if the first is more explicit, zero if they are equally explicit.</returns>
    public static int CompareExplicitness(RoutePattern one, RoutePattern other)
    {
        var (ones, others) = (one.Template.Segments, other.Template.Segments);
        for (var index = 0; index < ones.Count && index < others.Count; index++)
        {
            var difference = (int)ones[index].Rank - (int)others[index].Rank;
            if (difference == 0 && ones[index].Rank == SegmentRank.CatchAll)
            {
                difference = others.Count.CompareTo(ones.Count);
                difference = difference != 0 ? difference : one.Breadth.CompareTo(other.Breadth);
            }

            if (difference != 0)
            {
                return difference;
            }
        }

        // Only the root is matched by templates of different lengths.
        return ones.Count.CompareTo(others.Count);
    }

    /// <summary>Returns the place of a segment of the template in a path.</summary>
    public SegmentPlace PlaceOf(int segment) =>
        CatchAll >= 0 && segment > CatchAll ? new(Template.Segments.Count - segment, true) : new(segment, false);

    /// <summary>Determines whether a path matches, and writes where its values are.</summary>
    public bool TryCapture(in PathSegments path, Span<int> bounds)
    {
        foreach (var capture in _captures)
        {
            if (!capture.TryCapture(path, bounds))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the values of a path that was captured.</summary>
    public RouteValues ValuesOf(in PathSegments path, ReadOnlySpan<int> bounds)
    {
        // The default value of the optional parameter, which is the last one, as if it were part of the path.
        var ofOptional = IsShortened ? Route.ParsedTemplate.Optional!.Default : null;
        var names = ofOptional is null ? _names : Route.ParameterNames;
        if (names.Count == 0)
        {
            return RouteValues.Empty;
        }

        var values = new string[names.Count];
        for (var index = 0; index < _names.Count; index++)
        {
            values[index] = path.Text[bounds[2 * index]..bounds[2 * index + 1]];
        }

        if (ofOptional is not null)
        {
            values[^1] = ofOptional;
        }

        return new RouteValues(names, values);
    }

    private SegmentCapture? Capture(TemplateSegment segment, SegmentPlace place, int slot)
    {
        var part = segment.Parts[0];
        if (segment.Rank == SegmentRank.Literal)
        {
            return null;
        }

        if (segment.Parts.Count > 1)
        {
            return new ComplexSegmentCapture(place, slot, segment.Parts);
        }

        if (!part.IsCatchAll)
        {
            return new ParameterCapture(place, slot, part.Constraints);
        }

        var behind = Template.Segments.Count - CatchAll - 1;
        return new CatchAllCapture(CatchAll, behind, part.Name is null ? -1 : slot, Template.TakesRoot, part.Constraints);
    }
}

/// <summary>Checks a segment that is not literal, and captures the values of its parameters.</summary>
internal abstract class SegmentCapture
{
    /// <summary>Determines whether a path matches; if so, writes the start and the end of each value.</summary>
    public abstract bool TryCapture(in PathSegments path, Span<int> bounds);

    protected static CompactList<ValueConstraint> Create(CompactList<TemplateConstraint> constraints)
    {
        var created = new CompactList<ValueConstraint>();
        foreach (var constraint in constraints)
        {
            created.Add(ValueConstraints.Create(constraint));
        }

        return created;
    }

    protected static bool AreMet(CompactList<ValueConstraint> constraints, ReadOnlySpan<char> value)
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
/// <param name="place">The segment.</param>
/// <param name="slot">The index of the parameter.</param>
/// <param name="constraints">The constraints of the value.</param>
internal sealed class ParameterCapture(SegmentPlace place, int slot, CompactList<TemplateConstraint> constraints) : SegmentCapture
{
    private readonly CompactList<ValueConstraint> _constraints = Create(constraints);

    public override bool TryCapture(in PathSegments path, Span<int> bounds)
    {
        var index = place.In(path);
        bounds[2 * slot] = path.StartOf(index);
        bounds[2 * slot + 1] = path.EndOf(index);
        return !path.IsEmpty(index) && AreMet(_constraints, path[index]);
    }
}

/// <summary>A segment of several parts, <c>{name}.{extension}</c>. It is split at the last separator that leaves at least one character for each parameter.</summary>
internal sealed class ComplexSegmentCapture : SegmentCapture
{
    private readonly SegmentPlace _place;
    private readonly int _slot;
    private readonly CompactList<TemplatePart> _parts;
    private readonly CompactList<CompactList<ValueConstraint>> _constraints = new();
    private readonly int _parameterCount;

    /// <param name="place">The segment.</param>
    /// <param name="slot">The index of the first parameter of the segment.</param>
    /// <param name="parts">Literal text and parameters. No two parameters are adjacent.</param>
    public ComplexSegmentCapture(SegmentPlace place, int slot, CompactList<TemplatePart> parts)
    {
        _place = place;
        _slot = slot;
        _parts = parts;
        foreach (var part in parts)
        {
            _constraints.Add(Create(part.Constraints));
            _parameterCount += part.IsLiteral ? 0 : 1;
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

    /// <summary>Returns the end of the last separator that leaves the parameter a character, or the start of the segment; -1 if no character is left.</summary>
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

/// <summary>A catch-all: one or more whole segments that are not all empty, without trailing slashes.</summary>
/// <param name="start">The index of its first segment.</param>
/// <param name="behind">The number of segments that follow it.</param>
/// <param name="slot">The index of the parameter; negative for <c>.+</c>, which has no name.</param>
/// <param name="takesRoot">Whether it matches the root, as <c>.+</c> alone does.</param>
/// <param name="constraints">The constraints of the value.</param>
internal sealed class CatchAllCapture(int start, int behind, int slot, bool takesRoot, CompactList<TemplateConstraint> constraints) : SegmentCapture
{
    private readonly CompactList<ValueConstraint> _constraints = Create(constraints);

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

/// <summary>The place of a segment in a path: counted from the left, or from the right if a catch-all precedes it.</summary>
internal readonly struct SegmentPlace(int index, bool fromEnd)
{
    public int In(in PathSegments path) => fromEnd ? path.Count - index : index;
}
