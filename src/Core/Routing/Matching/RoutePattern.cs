namespace LambdaEventHandler;

/// <summary>A route made ready for matching: what is left to check, and to capture, once the tree has led here.</summary>
internal sealed class RoutePattern
{
    private readonly SegmentCapture[] _captures;

    /// <exception cref="ArgumentException">A regular expression does not parse.</exception>
    /// <exception cref="NotSupportedException">A regular expression needs backtracking.</exception>
    public RoutePattern(Route route)
    {
        Route = route;
        var segments = route.ParsedTemplate.Segments;
        var captures = new List<SegmentCapture>();
        var slot = 0;
        for (var index = 0; index < segments.Count; index++)
        {
            var segment = segments[index];
            if (segment.Rank == SegmentRank.CatchAll)
                CatchAll = index;
            if (Capture(segment, PlaceOf(index), slot) is { } capture)
                captures.Add(capture);
            foreach (var part in segment.Parts)
                slot += part.Name is null ? 0 : 1;
        }
        _captures = [.. captures];
    }

    public Route Route { get; }

    /// <summary>Which segment is the catch-all; negative without one.</summary>
    public int CatchAll { get; } = -1;

    public RouteTemplate Template => Route.ParsedTemplate;

    private int Breadth =>
        Template.TakesRoot ? 2 : CatchAll >= 0 && Template.Segments[CatchAll].Parts[0].Constraints.Count == 0 ? 1 : 0;

    /// <summary>Which of two routes of equal rank is tried first: the one whose template is first in ordinal order.</summary>
    /// <remarks>A catch-all that takes fewer paths is the more explicit one, whatever its text.</remarks>
    public static int Compare(RoutePattern one, RoutePattern other)
    {
        var difference = one.Breadth.CompareTo(other.Breadth);
        return difference != 0 ? difference : Route.Compare(one.Route, other.Route);
    }

    /// <summary>Where a segment of the template is in a path.</summary>
    public SegmentPlace PlaceOf(int segment) =>
        CatchAll >= 0 && segment > CatchAll ? new(Template.Segments.Count - segment, true) : new(segment, false);

    public bool TryCapture(in PathSegments path, Span<int> bounds)
    {
        foreach (var capture in _captures)
            if (!capture.TryCapture(path, bounds))
                return false;
        return true;
    }

    public RouteValues ValuesOf(in PathSegments path, ReadOnlySpan<int> bounds)
    {
        var names = Route.ParameterNames;
        return names.Count == 0 ? RouteValues.Empty : new RouteValues(names, path.Text, bounds[..(2 * names.Count)]);
    }

    private SegmentCapture? Capture(TemplateSegment segment, SegmentPlace place, int slot)
    {
        var part = segment.Parts[0];
        if (segment.Rank == SegmentRank.Literal)
            return null;
        if (segment.Parts.Count > 1)
            return new SeveralPartsCapture(place, slot, segment.Parts);
        if (!part.IsCatchAll)
            return new ParameterCapture(place, slot, part.Constraints);
        var behind = Template.Segments.Count - CatchAll - 1;
        return new CatchAllCapture(CatchAll, behind, part.Name is null ? -1 : slot, Template.TakesRoot, part.Constraints);
    }
}
