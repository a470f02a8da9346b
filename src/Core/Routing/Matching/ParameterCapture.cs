namespace LambdaEventHandler;

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
