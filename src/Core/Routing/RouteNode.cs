namespace LambdaEventHandler;

/// <summary>A place in a method's tree of routes: one level per segment, one branch per literal and one per rank of the others.</summary>
/// <remarks>
/// Constraints are checked only where a path has led to a route, so that segments decide in their order before templates do in theirs.
/// A path sees each node once at most: no path makes a match slow, however many ways there are to read it.
/// </remarks>
internal sealed class RouteNode
{
    private LiteralMap<RouteNode>? _literals;
    private RouteNode? _constrained;
    private RouteNode? _parameter;
    private CatchAllBranches? _catchAlls;
    private Candidates? _here;

    /// <summary>Takes a route in; the caller does so in the order of the templates.</summary>
    public void Add(RoutePattern pattern, int depth, ICollection<string> problems)
    {
        var segments = pattern.Template.Segments;
        if (depth == segments.Count)
        {
            (_here ??= new()).Add(pattern, problems);
            return;
        }
        var segment = segments[depth];
        if (segment.Rank == SegmentRank.CatchAll)
        {
            (_catchAlls ??= new()).GetOrAdd(segments.Count - depth - 1, segment.Parts[0].Constraints.Count > 0).Add(pattern, depth + 1, problems);
        }
        else
        {
            Next(segment).Add(pattern, depth + 1, problems);
        }
    }

    /// <summary>Finds the most explicit route that takes a path from the segment <paramref name="depth"/> on, and its values.</summary>
    public RoutePattern? Find(in PathSegments path, int depth, Span<int> bounds)
    {
        var found = depth == path.Count ? _here?.Find(path, bounds) : FindBelow(path, depth, bounds);
        return found ?? _catchAlls?.Find(path, depth, bounds);
    }

    private RoutePattern? FindBelow(in PathSegments path, int depth, Span<int> bounds)
    {
        var found = _literals?.Find(path[depth])?.Find(path, depth + 1, bounds);
        if (found is not null || path.IsEmpty(depth))
        {
            return found;
        }

        return _constrained?.Find(path, depth + 1, bounds) ?? _parameter?.Find(path, depth + 1, bounds);
    }

    private RouteNode Next(TemplateSegment segment) => segment.Rank switch
    {
        SegmentRank.Literal => (_literals ??= new()).GetOrAdd(segment.Literal),
        SegmentRank.Constrained => _constrained ??= new(),
        _ => _parameter ??= new(),
    };
}

/// <summary>
/// The catch-alls at one place of the tree, by the number of segments behind them: the more there are, the more explicit.
/// Of two with as many, the one with a constraint is more explicit.
/// </summary>
internal sealed class CatchAllBranches
{
    private readonly List<Branch> _branches = [];

    public RouteNode GetOrAdd(int behind, bool isConstrained)
    {
        var added = new Branch(behind, isConstrained, new());
        var index = 0;
        while (index < _branches.Count && _branches[index].GoesBefore(added))
        {
            index++;
        }

        if (index == _branches.Count || added.GoesBefore(_branches[index]))
        {
            _branches.Insert(index, added);
        }

        return _branches[index].Node;
    }

    public RoutePattern? Find(in PathSegments path, int depth, Span<int> bounds)
    {
        foreach (var branch in _branches)
        {
            var next = path.Count - branch.Behind;
            // Something is left for the catch-all; or it is ".+" alone, which takes the root.
            if ((next > depth || path.Count == 0) && next >= depth && branch.Node.Find(path, next, bounds) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private readonly record struct Branch(int Behind, bool IsConstrained, RouteNode Node)
    {
        public bool GoesBefore(Branch other) => Behind != other.Behind ? Behind > other.Behind : IsConstrained && !other.IsConstrained;
    }
}
