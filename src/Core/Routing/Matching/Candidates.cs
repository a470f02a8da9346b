namespace LambdaEventHandler;

/// <summary>The routes at the end of one way through the tree: they differ at most in constraints, and in parts of segments.</summary>
internal sealed class Candidates
{
    private readonly List<RoutePattern> _inOrder = [];

    public void Add(RoutePattern pattern, ICollection<string> problems)
    {
        foreach (var other in _inOrder)
            if (TemplateShape.AreEqual(other.Template, pattern.Template))
                Report(other.Route, pattern.Route, problems);
        _inOrder.Add(pattern);
    }

    public RoutePattern? Find(in PathSegments path, Span<int> bounds)
    {
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
