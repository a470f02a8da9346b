namespace LambdaEventHandler.Routing;

/// <summary>The rule of precedence among routes that take a path, said once more and as simply as it can be, for properties to compare with.</summary>
internal sealed class ExplicitFirst(string path) : IComparer<Route>
{
    public int Compare(Route? one, Route? other)
    {
        var difference = CompareTemplates(one!, other!);
        return difference != 0 ? difference : string.CompareOrdinal(one!.Template, other!.Template);
    }

    public int CompareTemplates(Route one, Route other)
    {
        var (left, right) = (SegmentsOf(one), SegmentsOf(other));
        for (var index = 0; index < Math.Min(left.Count, right.Count); index++)
        {
            var difference = left[index].Rank.CompareTo(right[index].Rank);
            if (difference == 0 && left[index].Rank == SegmentRank.CatchAll)
            {
                difference = right.Count.CompareTo(left.Count);
                difference = difference != 0 ? difference : IsPlain(left[index]).CompareTo(IsPlain(right[index]));
            }

            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }

    private static bool IsPlain(TemplateSegment segment) => segment.Parts[0].Constraints.Count == 0;

    /// <summary>The segments that take the path: without an optional parameter where the path has nothing for it.</summary>
    private CompactList<TemplateSegment> SegmentsOf(Route route)
    {
        if (route.ParsedTemplate.WithoutOptional is not { } without)
        {
            return route.ParsedTemplate.Segments;
        }

        var required = route.Template.Replace("?}", "}", StringComparison.Ordinal).Replace("=1}", "}", StringComparison.Ordinal);
        return Routes.Table(required).Match(path) is null ? without.Segments : route.ParsedTemplate.Segments;
    }
}
