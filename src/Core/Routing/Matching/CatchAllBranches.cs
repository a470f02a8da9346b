namespace LambdaEventHandler;

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
