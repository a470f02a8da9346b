namespace LambdaEventHandler;

/// <summary>The tree of the routes of one method.</summary>
internal sealed class MethodTree(string method)
{
    public string Method { get; } = method;

    public RouteNode Root { get; } = new();
}

/// <summary>A node in the tree of a method's routes: one level for each segment, one branch for each literal, and one for each rank of the other segments.</summary>
/// <remarks>
/// Constraints are checked only at the end of a branch, so that the order of the segments takes precedence over the order of the templates.
/// A match visits each node at most once, so that no path is slow to match.
/// </remarks>
internal sealed class RouteNode
{
    private LiteralMap<RouteNode>? _literals;
    private RouteNode? _constrained;
    private RouteNode? _parameter;
    private CatchAllBranches? _catchAlls;
    private Candidates? _here;

    /// <summary>Adds a pattern. The caller adds patterns in the order of <see cref="RoutePattern.Compare"/>.</summary>
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

    /// <summary>Finds the most explicit pattern that matches a path from the segment <paramref name="depth"/> on, and writes where its values are.</summary>
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
        SegmentRank.Literal => (_literals ??= new()).Find(segment.Literal) ?? _literals.Add(segment.Literal, new()),
        SegmentRank.Constrained => _constrained ??= new(),
        _ => _parameter ??= new(),
    };
}

/// <summary>
/// The catch-alls at one node, by the number of segments that follow them: the more there are, the more explicit is the template.
/// If two have the same number, the one with a constraint is more explicit.
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
            // At least one segment is left for the catch-all, or the path is the root, which ".+" matches.
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

/// <summary>The patterns at the end of one branch. They differ only in constraints and in parts of segments.</summary>
internal sealed class Candidates
{
    private const int FewEnoughToTryAll = 8;

    private readonly CompactList<RoutePattern> _inOrder = new();
    private LiteralMap<RoutePattern>? _byShape;
    private LiteralPrefixIndex? _index;

    public void Add(RoutePattern pattern, ICollection<string> problems)
    {
        _inOrder.Add(pattern);
        if (_inOrder.Count == 1)
        {
            return;
        }

        if (_byShape is null)
        {
            _byShape = new();
            _byShape.Add(TemplateShape.Of(_inOrder[0].Template), _inOrder[0]);
        }

        var shape = TemplateShape.Of(pattern.Template);
        if (_byShape.Find(shape) is { } first)
        {
            Report(first, pattern, problems);
        }
        else
        {
            _byShape.Add(shape, pattern);
        }
    }

    public RoutePattern? Find(in PathSegments path, Span<int> bounds)
    {
        if (_inOrder.Count > FewEnoughToTryAll)
        {
            return (_index ??= new(_inOrder)).Find(path, bounds);
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

    /// <summary>Reports two routes that match the same requests, once even if they share several methods.</summary>
    private static void Report(RoutePattern first, RoutePattern second, ICollection<string> problems)
    {
        var problem = RouteAmbiguity.Message(Describe(first.Route), Describe(second.Route), first.IsShortened || second.IsShortened ? first.Template.Text : null);
        foreach (var known in problems)
        {
            // Not ICollection.Contains: a call through the interface adds a comparer for every array and list of the app to a native executable.
            if (known == problem)
            {
                return;
            }
        }

        problems.Add(problem);
    }

    private static string Describe(Route route) => RouteAmbiguity.Describe(route.Methods, route.ParsedTemplate, route.Signature);
}

/// <summary>Many candidates by the literal text that one of their segments begins with, so that not all of them are tried.</summary>
internal sealed class LiteralPrefixIndex
{
    private readonly CompactList<RoutePattern> _inOrder;
    private readonly LiteralMap<List<int>> _byLiteral = new();
    private readonly List<int> _lengths = [];
    private readonly SegmentPlace _place;

    /// <param name="inOrder">The candidates in the order in which they are tried; all have the same ranks.</param>
    public LiteralPrefixIndex(CompactList<RoutePattern> inOrder)
    {
        _inOrder = inOrder;
        var index = SelectSegment(inOrder);
        _place = inOrder[0].PlaceOf(index);
        for (var order = 0; order < inOrder.Count; order++)
        {
            var literal = LiteralOf(inOrder[order], index);
            (_byLiteral.Find(literal) ?? _byLiteral.Add(literal, [])).Add(order);
            if (!_lengths.Contains(literal.Length))
            {
                _lengths.Add(literal.Length);
            }
        }
    }

    public RoutePattern? Find(in PathSegments path, Span<int> bounds)
    {
        var first = _inOrder.Count;
        // The root has no segment. Only ".+" and similar patterns match it.
        var segment = path.Count == 0 ? default : path[_place.In(path)];
        foreach (var length in _lengths)
        {
            if (length <= segment.Length && _byLiteral.Find(segment[..length]) is { } orders)
            {
                first = FindFirst(path, orders, first, bounds);
            }
        }
        // Captured again, because a candidate that was tried later may have overwritten the values.
        return first < _inOrder.Count && _inOrder[first].TryCapture(path, bounds) ? _inOrder[first] : null;
    }

    private int FindFirst(in PathSegments path, List<int> orders, int before, Span<int> bounds)
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

    /// <summary>Selects the segment whose leading literals differ most between the candidates.</summary>
    private static int SelectSegment(CompactList<RoutePattern> patterns)
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

/// <summary>A hash map from literal text. A part of a path is looked up without creating a string.</summary>
internal sealed class LiteralMap<T>
    where T : class
{
    private readonly CompactList<Entry> _entries = new();
    private int[] _buckets = new int[4];

    /// <summary>Adds a text that the map does not have.</summary>
    /// <returns>The value.</returns>
    public T Add(string literal, T value)
    {
        _entries.Add(new Entry(literal, Hash(literal), value));
        if (_entries.Count <= _buckets.Length)
        {
            Link(_entries.Count - 1);
        }
        else
        {
            Grow();
        }

        return value;
    }

    public T? Find(ReadOnlySpan<char> segment)
    {
        var hash = Hash(segment);
        // A bucket contains the index of an entry plus one; zero means that it is empty.
        for (var number = _buckets[hash & (_buckets.Length - 1)]; number != 0;)
        {
            var entry = _entries[number - 1];
            if (entry.Hash == hash && segment.SequenceEqual(entry.Literal))
            {
                return entry.Value;
            }

            number = entry.Next;
        }
        return null;
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15));
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        for (var index = 0; index < _entries.Count; index++)
        {
            Link(index);
        }
    }

    private void Link(int index)
    {
        ref var bucket = ref _buckets[_entries[index].Hash & (_buckets.Length - 1)];
        _entries[index].Next = bucket;
        bucket = index + 1;
    }

    private sealed class Entry(string literal, int hash, T value)
    {
        public readonly string Literal = literal;
        public readonly int Hash = hash;
        public readonly T Value = value;
        public int Next;
    }
}
