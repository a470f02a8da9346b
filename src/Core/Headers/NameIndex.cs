namespace LambdaEventHandler;

/// <summary>
/// Finds the values of a name in a list of entries, so that the cost of a response with thousands of headers is proportional to their number. Entries that are
/// appended later are indexed with the next call of <see cref="CatchUp"/>.
/// </summary>
internal sealed class NameIndex(IEqualityComparer<string> names)
{
    /// <summary>Up to this number of entries, comparing each name is faster.</summary>
    public const int MostWithoutIndex = 16;

    // Chains as objects: native executables contain this dictionary anyway.
    private readonly Dictionary<string, object> _chains = new(names);
    private int[] _next = [];
    private int _count;

    public void CatchUp(ReadOnlySpan<KeyValuePair<string, string>> entries)
    {
        if (_next.Length < entries.Length)
        {
            Array.Resize(ref _next, Math.Max(entries.Length, _next.Length * 2));
        }

        for (; _count < entries.Length; _count++)
        {
            _next[_count] = -1;
            if (entries[_count].Key is { } name)
            {
                Add(name, _count);
            }
        }
    }

    /// <summary>Returns the entries with a name; null if there are none.</summary>
    public Chain? Find(string? name) => name is null ? null : (Chain?)_chains.GetValueOrDefault(name);

    /// <summary>Returns the position of the next entry with the same name; negative after the last one.</summary>
    public int Next(int position) => _next[position];

    public void Remove(string name) => _chains.Remove(name);

    private void Add(string name, int position)
    {
        if (Find(name) is { } chain)
        {
            _next[chain.Last] = position;
            chain.Last = position;
            chain.Count++;
            return;
        }

        _chains.Add(name, new Chain { First = position, Last = position, Count = 1 });
    }

    /// <summary>The entries with the same name.</summary>
    internal sealed class Chain
    {
        public int First { get; init; }

        public int Last { get; set; }

        public int Count { get; set; }
    }
}
