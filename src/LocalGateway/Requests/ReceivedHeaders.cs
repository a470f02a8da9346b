using System.Collections;

namespace LambdaEventHandler.Gateway;

/// <summary>Header names and their values, in the client's case and order as far as Kestrel keeps them.</summary>
internal sealed class ReceivedHeaders : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly List<KeyValuePair<string, IReadOnlyList<string>>> _entries = [];

    public IReadOnlyList<string> this[string name] => IndexOf(name) is >= 0 and var index ? _entries[index].Value : [];

    public string? Last(string name) => this[name] is [.., var last] ? last : null;

    public void Add(string name, IReadOnlyList<string> values) => _entries.Add(new(name, values));

    /// <summary>Replaces a header, under the given spelling of its name.</summary>
    public void Set(string name, string value)
    {
        Remove(name);
        Add(name, [value]);
    }

    public void Remove(string name)
    {
        if (IndexOf(name) is >= 0 and var index)
        {
            _entries.RemoveAt(index);
        }
    }

    public ReceivedHeaders Copy()
    {
        var copy = new ReceivedHeaders();
        copy._entries.AddRange(_entries);
        return copy;
    }

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string name) => _entries.FindIndex(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
