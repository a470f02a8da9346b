namespace LambdaEventHandler;

/// <summary>The routes at the end of one way through the tree: they differ at most in constraints, and in parts of segments.</summary>
internal sealed class Candidates
{
    private const int FewEnoughToTryAll = 8;

    private readonly List<RoutePattern> _inOrder = [];
    private Dictionary<string, RoutePattern>? _byShape;
    private LeadingLiterals? _leadingLiterals;

    public void Add(RoutePattern pattern, ICollection<string> problems)
    {
        _inOrder.Add(pattern);
        if (_inOrder.Count == 1)
        {
            return;
        }

        _byShape ??= new() { [TemplateShape.Of(_inOrder[0].Template)] = _inOrder[0] };
        var shape = TemplateShape.Of(pattern.Template);
        if (!_byShape.TryAdd(shape, pattern))
        {
            Report(_byShape[shape], pattern, problems);
        }
    }

    public RoutePattern? Find(in PathSegments path, Span<int> bounds)
    {
        if (_inOrder.Count > FewEnoughToTryAll)
        {
            return (_leadingLiterals ??= new(_inOrder)).Find(path, bounds);
        }

        foreach (var pattern in _inOrder)
        {
            if (pattern.TryCapture(path, bounds))
            {
                return pattern;
            }
        }

        return null;
    }

    /// <summary>Once per pair, also of routes that share several methods.</summary>
    private static void Report(RoutePattern first, RoutePattern second, ICollection<string> problems)
    {
        var pair = $"{first.Route} and {second.Route}";
        var problem = first.IsShortened || second.IsShortened
            ? $"{pair} match the same requests for '{first.Template}': remove one of them, or the question mark or default value that makes a parameter optional."
            : $"{pair} match the same requests: change the template or the method of one of them, or remove it.";
        if (!problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }
}

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
            {
                _lengths.Add(literal.Length);
            }
        }
    }

    public RoutePattern? Find(in PathSegments path, Span<int> bounds)
    {
        var first = _inOrder.Count;
        // The root has no segment to look at; only ".+" and its like are asked for it.
        var segment = path.Count == 0 ? default : path[_place.In(path)];
        foreach (var length in _lengths)
        {
            if (length <= segment.Length && _byLiteral.Find(segment[..length]) is { } orders)
            {
                first = FirstThatTakes(path, orders, first, bounds);
            }
        }
        // Once more for its own values: a candidate that was tried later may have written over them.
        return first < _inOrder.Count && _inOrder[first].TryCapture(path, bounds) ? _inOrder[first] : null;
    }

    private int FirstThatTakes(in PathSegments path, List<int> orders, int before, Span<int> bounds)
    {
        foreach (var order in orders)
        {
            if (order >= before || _inOrder[order].TryCapture(path, bounds))
            {
                return Math.Min(order, before);
            }
        }

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
            {
                literals.Add(LiteralOf(pattern, index));
            }

            if (literals.Count > most)
            {
                (best, most) = (index, literals.Count);
            }
        }
        return best;
    }

    private static string LiteralOf(RoutePattern pattern, int segment) => pattern.Template.Segments[segment].Parts[0].Literal;
}
