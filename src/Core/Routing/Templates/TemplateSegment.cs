namespace LambdaEventHandler;

/// <summary>What a template has between two slashes: one part, or several as in <c>{name}.{extension}</c>.</summary>
internal sealed class TemplateSegment(IReadOnlyList<TemplatePart> parts)
{
    public IReadOnlyList<TemplatePart> Parts { get; } = parts;

    public SegmentRank Rank { get; } = RankOf(parts);

    /// <summary>The text of a literal segment, which may be empty; empty as well for any other segment.</summary>
    public string Literal => Rank == SegmentRank.Literal && Parts.Count == 1 ? Parts[0].Literal : "";

    /// <summary>Gets whether there is nothing between the two slashes.</summary>
    public bool IsEmpty => Rank == SegmentRank.Literal && Literal.Length == 0;

    private static SegmentRank RankOf(IReadOnlyList<TemplatePart> parts)
    {
        if (parts.Count > 1)
            return SegmentRank.Constrained;
        if (parts.Count == 0 || parts[0].IsLiteral)
            return SegmentRank.Literal;
        if (parts[0].IsCatchAll)
            return SegmentRank.CatchAll;
        return parts[0].Constraints.Count > 0 ? SegmentRank.Constrained : SegmentRank.Parameter;
    }
}
