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
            created[index] = ValueConstraints.Create(constraints[index]);
        return created;
    }

    protected static bool AreMet(ValueConstraint[] constraints, ReadOnlySpan<char> value)
    {
        foreach (var constraint in constraints)
            if (!constraint(value))
                return false;
        return true;
    }
}
