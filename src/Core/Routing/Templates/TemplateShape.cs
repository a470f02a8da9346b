namespace LambdaEventHandler;

/// <summary>What of a template a request can see: its literals and constraints, not its names.</summary>
internal static class TemplateShape
{
    public static bool AreEqual(RouteTemplate one, RouteTemplate other)
    {
        var equal = one.Segments.Count == other.Segments.Count && one.TakesRoot == other.TakesRoot;
        for (var index = 0; equal && index < one.Segments.Count; index++)
            equal = AreEqual(one.Segments[index].Parts, other.Segments[index].Parts);
        return equal;
    }

    private static bool AreEqual(IReadOnlyList<TemplatePart> one, IReadOnlyList<TemplatePart> other)
    {
        var equal = one.Count == other.Count;
        for (var index = 0; equal && index < one.Count; index++)
            equal = one[index].Literal == other[index].Literal
                && one[index].IsCatchAll == other[index].IsCatchAll
                && one[index].IsLiteral == other[index].IsLiteral
                && HaveSameConstraints(one[index], other[index]);
        return equal;
    }

    private static bool HaveSameConstraints(TemplatePart one, TemplatePart other) => Includes(one, other) && Includes(other, one);

    private static bool Includes(TemplatePart all, TemplatePart some)
    {
        foreach (var wanted in some.Constraints)
        {
            var found = false;
            foreach (var constraint in all.Constraints)
                found |= constraint.Text == wanted.Text;
            if (!found)
                return false;
        }
        return true;
    }
}
