using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Represents named text values, such as headers or query parameters, in the order in which they were sent. A name can have several values.</summary>
public abstract class NamedValues : IEnumerable<KeyValuePair<string, string>>
{
    private readonly IEqualityComparer<string> _names;
    private KeyValuePair<string, string>[] _entries = [];
    private int _count;

    private protected NamedValues(IEqualityComparer<string> names) => _names = names;

    /// <summary>Gets the number of values.</summary>
    public int Count => Entries.Length;

    /// <summary>Gets the value of a name: the last of several values, or of cookies the first.</summary>
    /// <param name="name">The name.</param>
    /// <value>The value, or <see langword="null"/> if the name has no value.</value>
    public string? this[string name] => Find(name);

    /// <summary>Returns all values of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The values in the order in which they were sent; empty if the name has no value.</returns>
    public IReadOnlyList<string> GetValues(string name) => FindAll(name);

    /// <summary>Determines whether a name has a value.</summary>
    /// <param name="name">The name.</param>
    /// <returns><see langword="true"/> if the name has at least one value; otherwise, <see langword="false"/>.</returns>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>Gets the value of a name: the last of several values, or of cookies the first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">When this method returns, the value, or <see langword="null"/> if the name has no value.</param>
    /// <returns><see langword="true"/> if the name has a value; otherwise, <see langword="false"/>.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value) => (value = Find(name)) is not null;

    /// <summary>Returns an enumerator of all values with their names, in the order in which they were sent.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        var loaded = Loaded;
        var count = loaded._count;
        for (var i = 0; i < count; i++)
        {
            if (loaded._entries[i] is { Key: not null } entry)
            {
                yield return entry;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<KeyValuePair<string, string>> Entries
    {
        get
        {
            var loaded = Loaded;
            return new(loaded._entries, 0, loaded._count);
        }
    }

    /// <summary>Gets the values, which a derived class can read when they are first used.</summary>
    private protected virtual NamedValues Loaded => this;

    /// <summary>Gets the comparer of names.</summary>
    internal IEqualityComparer<string> Names => _names;

    internal void Append(string name, string value)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(4, _count * 2));
        }

        _entries[_count++] = new(name, value);
    }

    /// <summary>Gets the stored entries, for derived classes that change them.</summary>
    private protected Span<KeyValuePair<string, string>> Stored => new(_entries, 0, _count);

    private protected int StoredCount => _count;

    private protected void Truncate(int count)
    {
        Array.Clear(_entries, count, _count - count);
        _count = count;
    }

    private protected void CopyTo(NamedValues other)
    {
        other._entries = Entries.ToArray();
        other._count = other._entries.Length;
    }

    private protected virtual string? Find(string name)
    {
        var entries = Entries;
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (_names.Equals(entries[i].Key, name))
            {
                return entries[i].Value;
            }
        }

        return null;
    }

    private protected virtual IReadOnlyList<string> FindAll(string name)
    {
        List<string>? values = null;
        foreach (var (key, value) in Entries)
        {
            if (_names.Equals(key, name))
            {
                (values ??= []).Add(value);
            }
        }

        return values ?? (IReadOnlyList<string>)[];
    }
}
