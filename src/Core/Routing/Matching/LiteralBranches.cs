namespace LambdaEventHandler;

/// <summary>The branches of a node by the literal text of their segment: a hash map that is asked with a piece of the path.</summary>
internal sealed class LiteralBranches
{
    private readonly List<Branch> _branches = [];
    private int[] _buckets = new int[4];

    public RouteNode GetOrAdd(string literal)
    {
        if (Find(literal) is { } known)
            return known;
        var branch = new Branch(literal, Hash(literal));
        _branches.Add(branch);
        if (_branches.Count <= _buckets.Length)
            Link(_branches.Count - 1);
        else
            Grow();
        return branch.Node;
    }

    public RouteNode? Find(ReadOnlySpan<char> segment)
    {
        var hash = Hash(segment);
        // A bucket holds the number of a branch, counted from one: zero is none.
        for (var number = _buckets[hash & (_buckets.Length - 1)]; number != 0;)
        {
            var branch = _branches[number - 1];
            if (branch.Hash == hash && segment.SequenceEqual(branch.Literal))
                return branch.Node;
            number = branch.Next;
        }
        return null;
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
            hash = (hash ^ character) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        for (var index = 0; index < _branches.Count; index++)
            Link(index);
    }

    private void Link(int index)
    {
        ref var bucket = ref _buckets[_branches[index].Hash & (_buckets.Length - 1)];
        _branches[index].Next = bucket;
        bucket = index + 1;
    }

    private sealed class Branch(string literal, int hash)
    {
        public readonly string Literal = literal;
        public readonly int Hash = hash;
        public readonly RouteNode Node = new();
        public int Next;
    }
}
