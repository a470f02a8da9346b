namespace LambdaEventHandler;

/// <summary>What belongs to each of some literal texts: a hash map that is asked with a piece of the path, and makes no string of it.</summary>
internal sealed class LiteralMap<T>
    where T : class, new()
{
    private readonly List<Entry> _entries = [];
    private int[] _buckets = new int[4];

    public T GetOrAdd(string literal)
    {
        if (Find(literal) is { } known)
        {
            return known;
        }

        var entry = new Entry(literal, Hash(literal));
        _entries.Add(entry);
        if (_entries.Count <= _buckets.Length)
        {
            Link(_entries.Count - 1);
        }
        else
        {
            Grow();
        }

        return entry.Value;
    }

    public T? Find(ReadOnlySpan<char> segment)
    {
        var hash = Hash(segment);
        // A bucket holds the number of an entry, counted from one: zero is none.
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

    private sealed class Entry(string literal, int hash)
    {
        public readonly string Literal = literal;
        public readonly int Hash = hash;
        public readonly T Value = new();
        public int Next;
    }
}
