namespace LambdaEventHandler;

/// <summary>A route prepared for matching: what remains to check and capture when the tree has led to it.</summary>
internal sealed class RoutePattern
{
    private readonly SegmentCapture[] _captures;

    /// <param name="route">The route.</param>
    /// <param name="template">The route's template, or the one without its optional parameter.</param>
    /// <exception cref="ArgumentException">A regular expression does not parse.</exception>
    /// <exception cref="NotSupportedException">A regular expression needs backtracking.</exception>
    public RoutePattern(Route route, RouteTemplate template)
    {
        Route = route;
        Template = template;
        var segments = template.Segments;
        var captures = new List<SegmentCapture>();
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
                captures.Add(capture);
            }

            foreach (var part in segment.Parts)
            {
                slot += part.Name is null ? 0 : 1;
            }
        }
        _captures = [.. captures];
    }

    public Route Route { get; }

    /// <summary>Which segment is the catch-all; negative without one.</summary>
    public int CatchAll { get; } = -1;

    public RouteTemplate Template { get; }

    /// <summary>Gets whether this takes the paths that end before the route's optional parameter.</summary>
    public bool IsShortened => Template != Route.ParsedTemplate;

    private int Breadth =>
        Template.TakesRoot ? 2 : CatchAll >= 0 && Template.Segments[CatchAll].Parts[0].Constraints.Count == 0 ? 1 : 0;

    /// <summary>Which of two routes of equal rank is tried first: the one whose template is first in ordinal order.</summary>
    /// <remarks>A catch-all that takes fewer paths is the more explicit one, whatever its text.</remarks>
    public static int Compare(RoutePattern one, RoutePattern other)
    {
        var difference = one.Breadth.CompareTo(other.Breadth);
        return difference != 0 ? difference : Route.Compare(one.Route, other.Route);
    }

    /// <summary>Compares how explicit two patterns are that take the same path: segment by segment from the left, as the tree does.</summary>
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

        // Only the root is a path that templates of different lengths take.
        return ones.Count.CompareTo(others.Count);
    }

    /// <summary>Where a segment of the template is in a path.</summary>
    public SegmentPlace PlaceOf(int segment) =>
        CatchAll >= 0 && segment > CatchAll ? new(Template.Segments.Count - segment, true) : new(segment, false);

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

    public RouteValues ValuesOf(in PathSegments path, ReadOnlySpan<int> bounds)
    {
        var names = Template.ParameterNames;
        if (IsShortened && Route.ParsedTemplate.Optional!.Default is { } value)
        {
            return WithDefault(path.Text, bounds[..(2 * names.Count)], value);
        }

        return names.Count == 0 ? RouteValues.Empty : new RouteValues(names, path.Text, bounds[..(2 * names.Count)]);
    }

    /// <summary>The values of the path, and the default value of the optional parameter, as if it were a part of the path.</summary>
    private RouteValues WithDefault(string path, ReadOnlySpan<int> bounds, string value) =>
        new(Route.ParameterNames, path + value, [.. bounds, path.Length, path.Length + value.Length]);

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
