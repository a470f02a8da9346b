namespace LambdaEventHandler;

/// <summary>
/// Where the values of each name are in a list of entries, so that a response with thousands of headers costs no more than their number. Entries that are
/// appended later are indexed with the next question.
/// </summary>
internal sealed class NameIndex(IEqualityComparer<string> names)
{
    /// <summary>With so few entries it costs less to compare each name.</summary>
    public const int MostWithoutIndex = 16;

    private readonly Dictionary<string, Chain> _chains = new(names);
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

    /// <summary>The entries with a name; null where there are none.</summary>
    public Chain? Find(string? name) => name is null ? null : _chains.GetValueOrDefault(name);

    /// <summary>The next entry with the same name; negative behind the last.</summary>
    public int Next(int position) => _next[position];

    public void Remove(string name) => _chains.Remove(name);

    private void Add(string name, int position)
    {
        if (_chains.TryGetValue(name, out var chain))
        {
            _next[chain.Last] = position;
            chain.Last = position;
            chain.Count++;
            return;
        }

        _chains.Add(name, new Chain { First = position, Last = position, Count = 1 });
    }

    /// <summary>The entries with one name.</summary>
    internal sealed class Chain
    {
        public int First { get; init; }

        public int Last { get; set; }

        public int Count { get; set; }
    }
}
