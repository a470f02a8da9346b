namespace LambdaEventHandler;

/// <summary>
/// A list of objects of one class. Unlike a <see cref="List{T}"/> or an array of that class, it adds hardly anything to a native executable: those bring their
/// interfaces, enumerators, and static fields for each class, 1 KB that the runtime unpacks before the app starts.
/// </summary>
internal sealed class CompactList<T>
    where T : class
{
    // An array of T would have the interfaces, too.
    private object?[] _items = [];

    public int Count { get; private set; }

    /// <summary>Gets an item. The index must be less than <see cref="Count"/>.</summary>
    public T this[int index] => Typed(_items[index]);

    /// <summary>Creates a list of one item.</summary>
    public static CompactList<T> Of(T item)
    {
        var list = new CompactList<T>();
        list.Add(item);
        return list;
    }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        }

        _items[Count++] = item;
    }

    /// <summary>Adds the first items of another list.</summary>
    public void AddRange(CompactList<T> items, int count)
    {
        for (var index = 0; index < count; index++)
        {
            Add(items[index]);
        }
    }

    /// <summary>Sorts the items. Equal items can change places.</summary>
    public void Sort(Comparison<T> compare) =>
        Array.Sort(_items, 0, Count, Comparer<object?>.Create((one, other) => compare(Typed(one), Typed(other))));

    public Enumerator GetEnumerator() => new(this);

    // Only items of the type are added, and a cast would look up the type.
    private static T Typed(object? item) =>
#if NET
        System.Runtime.CompilerServices.Unsafe.As<T>(item!);
#else
        (T)item!;
#endif

    public struct Enumerator(CompactList<T> list)
    {
        private int _next;

        public T Current { get; private set; } = null!;

        public bool MoveNext()
        {
            if (_next == list.Count)
            {
                return false;
            }

            Current = list[_next++];
            return true;
        }
    }
}
