namespace LambdaEventHandler;

/// <summary>
/// Represents the headers of a response. Names are not case-sensitive (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-5.1">RFC 9110, section 5.1</see>). A name
/// can have several values.
/// </summary>
public sealed class ResponseHeaders : NamedValues
{
    // A shorter list is joined again with every added token.
    private const int LongList = 256;

    private NameIndex? _index;
    private Dictionary<string, TokenList>? _lists;
    private int _removed;

    internal ResponseHeaders(IEqualityComparer<string>? names = null)
        : base(names ?? StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>Gets or sets the value of a header. Setting it replaces all values of the header.</summary>
    /// <param name="name">The name of the header.</param>
    /// <value>The last of several values, or <see langword="null"/> if the header has no value. Set it to <see langword="null"/> to remove the header.</value>
    /// <exception cref="ArgumentException">
    /// When setting, <paramref name="name"/> is not a token, or the value contains a character that is not valid in a header (see <see cref="HeaderSyntax"/>).
    /// </exception>
    public new string? this[string name]
    {
        get => base[name];
        set
        {
            HeaderSyntax.CheckName(name);
            if (value is not null)
            {
                HeaderSyntax.CheckValue(name, value);
            }

            if (value is null)
            {
                RemoveAll(name);
            }
            else
            {
                Replace(name, value);
            }
        }
    }

    /// <summary>Adds a value to a header, in addition to the values that it has.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is not a token, or <paramref name="value"/> contains a character that is not valid in a header (see <see cref="HeaderSyntax"/>).
    /// </exception>
    public void Add(string name, string value)
    {
        HeaderSyntax.CheckName(name);
        HeaderSyntax.CheckValue(name, value);
        Settle(name);
        Append(name, value);
    }

    /// <summary>Removes a header with all its values, if the response has it.</summary>
    /// <param name="name">The name of the header.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        RemoveAll(name);
    }

    /// <summary>
    /// Determines whether a list header, such as <c>Cache-Control</c>, contains a token
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1">RFC 9110, section 5.6.1</see>).
    /// </summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="token">The token, for example <c>no-transform</c>. It is not case-sensitive.</param>
    /// <returns><see langword="true"/> if one of the header's values contains the token; otherwise, <see langword="false"/>.</returns>
    public bool HasToken(string name, string token)
    {
        if (ListOf(name) is { } list)
        {
            return list.Contains(token);
        }

        return Index is null ? AnyHasToken(Entries, name, token) : AnyHasToken(FindAll(name), token);
    }

    /// <summary>
    /// Adds a token to a list header, such as <c>Vary</c>, unless the header already contains it. <c>Vary: *</c>, which includes every token, remains unchanged
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5">RFC 9110, section 12.5.5</see>).
    /// </summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="token">The token, for example <c>Origin</c>. It is not case-sensitive.</param>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is not a token, or <paramref name="token"/> contains a character that is not valid in a header (see <see cref="HeaderSyntax"/>).
    /// </exception>
    public void AddToken(string name, string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (HasToken(name, token) || (IsVary(name) && HasToken(name, "*")))
        {
            return;
        }

        if (ListOf(name) is { } list)
        {
            HeaderSyntax.CheckValue(name, token);
            list.Add(token);
            return;
        }

        var present = string.Join(", ", FindAll(name));
        var joined = present.Length == 0 ? token : $"{present}, {token}";
        this[name] = joined;
        if (joined.Length >= LongList)
        {
            (_lists ??= new(Names))[name] = new TokenList(joined);
        }
    }

    /// <summary>Gets the index of the names; null for so few headers that comparing each name is faster.</summary>
    internal NameIndex? Index
    {
        get
        {
            if (StoredCount <= NameIndex.MostWithoutIndex)
            {
                return null;
            }

            _index ??= new(Names);
            _index.CatchUp(Stored);
            return _index;
        }
    }

    internal ResponseHeaders Copy()
    {
        var copy = new ResponseHeaders(Names);
        CopyTo(copy);
        return copy;
    }

    private protected override NamedValues Loaded
    {
        get
        {
            if (_lists is not null)
            {
                WriteLists(_lists);
            }

            if (_removed > 0)
            {
                Compact();
            }

            return this;
        }
    }

    private protected override string? Find(string name)
    {
        Refresh(name);
        return Index is not { } index ? base.Find(name) : index.Find(name) is { } chain ? Stored[chain.Last].Value : null;
    }

    private protected override IReadOnlyList<string> FindAll(string name)
    {
        Refresh(name);
        if (Index is not { } index)
        {
            return base.FindAll(name);
        }

        if (index.Find(name) is not { } chain)
        {
            return [];
        }

        var values = new string[chain.Count];
        var position = chain.First;
        for (var i = 0; i < values.Length; i++, position = index.Next(position))
        {
            values[i] = Stored[position].Value;
        }

        return values;
    }

    private static bool IsVary(string name) => string.Equals(name, "Vary", StringComparison.OrdinalIgnoreCase);

    private TokenList? ListOf(string name) => _lists is not null && _lists.TryGetValue(name, out var list) ? list : null;

    /// <summary>Writes the whole list to the header, which is then no longer kept as tokens.</summary>
    private void Settle(string name)
    {
        Refresh(name);
        _lists?.Remove(name);
    }

    private void Refresh(string name)
    {
        if (ListOf(name) is { } list)
        {
            Write(name, list);
        }
    }

    private void Write(string name, TokenList list)
    {
        if (list.IsChanged)
        {
            Stored[FirstOf(name)] = new(name, list.Read());
        }
    }

    private void WriteLists(Dictionary<string, TokenList> lists)
    {
        foreach (var (name, list) in lists)
        {
            Write(name, list);
        }
    }

    private bool AnyHasToken(ReadOnlySpan<KeyValuePair<string, string>> entries, string name, string token)
    {
        foreach (var (key, value) in entries)
        {
            if (Names.Equals(key, name) && HeaderSyntax.HasToken(value, token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyHasToken(IReadOnlyList<string> values, string token)
    {
        foreach (var value in values)
        {
            if (HeaderSyntax.HasToken(value, token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Replaces all values with one, at the position of a single one.</summary>
    private void Replace(string name, string value)
    {
        _lists?.Remove(name);
        var first = FirstOf(name);
        if (first < 0)
        {
            Append(name, value);
        }
        else if (Index is { } index ? index.Next(first) < 0 : NextOf(first, name) < 0)
        {
            Stored[first] = new(name, value);
        }
        else
        {
            RemoveAll(name);
            Append(name, value);
        }
    }

    private int FirstOf(string name) => Index is { } index ? index.Find(name)?.First ?? -1 : NextOf(-1, name);

    private int NextOf(int position, string name)
    {
        for (var i = position + 1; i < StoredCount; i++)
        {
            if (Names.Equals(Stored[i].Key, name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Removes the values of a name. Their positions are closed when all headers are next read, so that the cost of removing many is proportional to their number.</summary>
    private void RemoveAll(string name)
    {
        _lists?.Remove(name);
        var index = Index;
        for (var position = FirstOf(name); position >= 0;)
        {
            Stored[position] = default;
            _removed++;
            position = index is null ? NextOf(position, name) : index.Next(position);
        }

        index?.Remove(name);
    }

    private void Compact()
    {
        var kept = 0;
        foreach (var entry in Stored)
        {
            if (entry.Key is not null)
            {
                Stored[kept++] = entry;
            }
        }

        Truncate(kept);
        _removed = 0;
        _index = null;
    }
}
