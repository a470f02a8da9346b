using System.Collections;
using System.Collections.Immutable;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>A list that equals another one with equal elements, so that unchanged steps of the generator don't run again.</summary>
internal readonly struct EquatableArray<T>(T[] items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[] _items = items;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => _items[index];

    public bool Equals(EquatableArray<T> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (var index = 0; index < Count; index++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items[index], other._items[index]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in this)
        {
            hash = unchecked((hash * 31) + EqualityComparer<T>.Default.GetHashCode(item));
        }

        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates arrays that are equal if their elements are.</summary>
internal static class EquatableArray
{
    /// <summary>Returns what was found, without the nodes where nothing was.</summary>
    public static EquatableArray<T> OfFound<T>(ImmutableArray<T?> found)
        where T : class => new([.. found.OfType<T>()]);

    /// <summary>Returns a part of each element, without those that have none.</summary>
    public static EquatableArray<TPart> Select<T, TPart>(EquatableArray<T> items, Func<T, TPart?> select)
        where TPart : class => new([.. items.Select(select).OfType<TPart>()]);
}
