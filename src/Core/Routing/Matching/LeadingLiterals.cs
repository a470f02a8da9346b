namespace LambdaEventHandler;

/// <summary>Many candidates by the literal text that one of their segments begins with, so that a path need not try them all.</summary>
internal sealed class LeadingLiterals
{
    private readonly List<RoutePattern> _inOrder;
    private readonly LiteralMap<List<int>> _byLiteral = new();
    private readonly List<int> _lengths = [];
    private readonly SegmentPlace _place;

    /// <param name="inOrder">The candidates in the order in which they are tried; all have the same ranks.</param>
    public LeadingLiterals(List<RoutePattern> inOrder)
    {
        _inOrder = inOrder;
        var index = MostTelling(inOrder);
        _place = inOrder[0].PlaceOf(index);
        for (var order = 0; order < inOrder.Count; order++)
        {
            var literal = LiteralOf(inOrder[order], index);
            _byLiteral.GetOrAdd(literal).Add(order);
            if (!_lengths.Contains(literal.Length))
                _lengths.Add(literal.Length);
        }
    }

    public RoutePattern? Find(in PathSegments path, Span<int> bounds)
    {
        var first = _inOrder.Count;
        // The root has no segment to look at; only ".+" and its like are asked for it.
        var segment = path.Count == 0 ? default : path[_place.In(path)];
        foreach (var length in _lengths)
            if (length <= segment.Length && _byLiteral.Find(segment[..length]) is { } orders)
                first = FirstThatTakes(path, orders, first, bounds);
        // Once more for its own values: a candidate that was tried later may have written over them.
        return first < _inOrder.Count && _inOrder[first].TryCapture(path, bounds) ? _inOrder[first] : null;
    }

    private int FirstThatTakes(in PathSegments path, List<int> orders, int before, Span<int> bounds)
    {
        foreach (var order in orders)
            if (order >= before || _inOrder[order].TryCapture(path, bounds))
                return Math.Min(order, before);
        return before;
    }

    /// <summary>The segment whose leading literals differ most between the candidates.</summary>
    private static int MostTelling(List<RoutePattern> patterns)
    {
        var (best, most) = (0, 0);
        for (var index = 0; index < patterns[0].Template.Segments.Count; index++)
        {
            var literals = new HashSet<string>(StringComparer.Ordinal);
            foreach (var pattern in patterns)
                literals.Add(LiteralOf(pattern, index));
            if (literals.Count > most)
                (best, most) = (index, literals.Count);
        }
        return best;
    }

    private static string LiteralOf(RoutePattern pattern, int segment) => pattern.Template.Segments[segment].Parts[0].Literal;
}
