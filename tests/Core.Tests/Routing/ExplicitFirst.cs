namespace LambdaEventHandler.Routing;

/// <summary>The rule of precedence, said once more and as simply as it can be, for properties to compare with.</summary>
internal sealed class ExplicitFirst : IComparer<Route>
{
    public int Compare(Route? one, Route? other)
    {
        var (left, right) = (one!.ParsedTemplate.Segments, other!.ParsedTemplate.Segments);
        for (var index = 0; index < Math.Min(left.Count, right.Count); index++)
        {
            var difference = left[index].Rank.CompareTo(right[index].Rank);
            if (difference == 0 && left[index].Rank == SegmentRank.CatchAll)
                difference = right.Count.CompareTo(left.Count);
            if (difference != 0)
                return difference;
        }
        return string.CompareOrdinal(one.Template, other.Template);
    }
}
