namespace LambdaEventHandler;

/// <summary>The routes at the end of one way through the tree: they differ at most in constraints, and in parts of segments.</summary>
internal sealed class Candidates
{
    private const int FewEnoughToTryAll = 8;

    private readonly List<RoutePattern> _inOrder = [];
    private Dictionary<string, Route>? _byShape;
    private LeadingLiterals? _leadingLiterals;

    public void Add(RoutePattern pattern, ICollection<string> problems)
    {
        _inOrder.Add(pattern);
        if (_inOrder.Count == 1)
            return;
        _byShape ??= new() { [TemplateShape.Of(_inOrder[0].Template)] = _inOrder[0].Route };
        var shape = TemplateShape.Of(pattern.Template);
        if (!_byShape.TryAdd(shape, pattern.Route))
            Report(_byShape[shape], pattern.Route, problems);
    }

    public RoutePattern? Find(in PathSegments path, Span<int> bounds)
    {
        if (_inOrder.Count > FewEnoughToTryAll)
            return (_leadingLiterals ??= new(_inOrder)).Find(path, bounds);
        foreach (var pattern in _inOrder)
            if (pattern.TryCapture(path, bounds))
                return pattern;
        return null;
    }

    /// <summary>Once per pair, also of routes that share several methods.</summary>
    private static void Report(Route first, Route second, ICollection<string> problems)
    {
        var problem = $"No request can tell {first} from {second}: change the template or the method of one, or remove it.";
        if (!problems.Contains(problem))
            problems.Add(problem);
    }
}
