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
            return;
        _byShape ??= new() { [TemplateShape.Of(_inOrder[0].Template)] = _inOrder[0] };
        var shape = TemplateShape.Of(pattern.Template);
        if (!_byShape.TryAdd(shape, pattern))
            Report(_byShape[shape], pattern, problems);
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
    private static void Report(RoutePattern first, RoutePattern second, ICollection<string> problems)
    {
        var pair = $"{first.Route} from {second.Route}";
        var problem = first.IsShortened || second.IsShortened
            ? $"No request for '{first.Template}' can tell {pair}: remove one of them, or the question mark or default value that makes a parameter optional."
            : $"No request can tell {pair}: change the template or the method of one, or remove it.";
        if (!problems.Contains(problem))
            problems.Add(problem);
    }
}
