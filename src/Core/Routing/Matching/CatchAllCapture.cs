namespace LambdaEventHandler;

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
            return true;
        var last = path.Count - behind - 1;
        while (last >= start && path.IsEmpty(last))
            last--;
        if (last < start)
            return false;
        var (from, to) = (path.StartOf(start), path.EndOf(last));
        if (slot >= 0)
            (bounds[2 * slot], bounds[2 * slot + 1]) = (from, to);
        return AreMet(_constraints, path.Text.AsSpan(from, to - from));
    }
}
