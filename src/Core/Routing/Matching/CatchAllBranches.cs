namespace LambdaEventHandler;

/// <summary>The catch-alls at one place of the tree, by the number of segments behind them: the more there are, the more explicit.</summary>
internal sealed class CatchAllBranches
{
    private readonly List<int> _behind = [];
    private readonly List<RouteNode> _nodes = [];

    public RouteNode GetOrAdd(int behind)
    {
        var index = 0;
        while (index < _behind.Count && _behind[index] > behind)
            index++;
        if (index == _behind.Count || _behind[index] != behind)
        {
            _behind.Insert(index, behind);
            _nodes.Insert(index, new());
        }
        return _nodes[index];
    }

    public RoutePattern? Find(in PathSegments path, int depth, Span<int> bounds)
    {
        for (var index = 0; index < _behind.Count; index++)
        {
            var next = path.Count - _behind[index];
            // Something is left for the catch-all; or it is ".+" alone, which takes the root.
            if ((next > depth || path.Count == 0) && next >= depth && _nodes[index].Find(path, next, bounds) is { } found)
                return found;
        }
        return null;
    }
}
