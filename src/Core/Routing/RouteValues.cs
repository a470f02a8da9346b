using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>The values that a request's path has for the parameters of its route.</summary>
public sealed class RouteValues : IEnumerable<KeyValuePair<string, string>>
{
    private readonly IReadOnlyList<string> _names;
    private readonly string _path;
    private readonly int[] _bounds;
    private string?[]? _values;

    internal RouteValues(IReadOnlyList<string> names, string path, ReadOnlySpan<int> bounds)
    {
        _names = names;
        _path = path;
        _bounds = bounds.ToArray();
    }

    /// <summary>Gets the values of a route without parameters.</summary>
    public static RouteValues Empty { get; } = new([], "", []);

    /// <summary>Gets how many values there are.</summary>
    public int Count => _names.Count;

    /// <summary>Gets the names of the parameters from left to right.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Gets the value of a parameter, decoded, or null if the route has no such parameter.</summary>
    /// <param name="name">The parameter's name; its case does not matter.</param>
    public string? this[string name] => TryGetValue(name, out var value) ? value : null;

    /// <summary>Looks for the value of a parameter.</summary>
    /// <param name="name">The parameter's name; its case does not matter.</param>
    /// <param name="value">The value, decoded.</param>
    /// <returns>Whether the route has the parameter.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        var index = IndexOf(name);
        value = index < 0 ? null : ValueAt(index);
        return value is not null;
    }

    /// <summary>Goes through names and values from left to right.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return new(_names[index], ValueAt(index));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Creates route values that do not come from a path.</summary>
    internal static RouteValues Of(IReadOnlyDictionary<string, string> values)
    {
        var bounds = new List<int>();
        foreach (var value in values.Values)
        {
            var start = bounds.Count == 0 ? 0 : bounds[^1];
            bounds.AddRange([start, start + value.Length]);
        }

        return new([.. values.Keys], string.Concat(values.Values), [.. bounds]);
    }

    internal int IndexOf(string name)
    {
        for (var index = 0; index < _names.Count; index++)
        {
            if (string.Equals(_names[index], name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The text of a value, for those who parse it and need no string.</summary>
    internal ReadOnlySpan<char> SpanAt(int index) => _path.AsSpan(_bounds[2 * index], _bounds[2 * index + 1] - _bounds[2 * index]);

    // Made when first asked for; two threads may both make it, of the same text.
    internal string ValueAt(int index) => (_values ??= new string?[Count])[index] ??= SpanAt(index).ToString();
}
