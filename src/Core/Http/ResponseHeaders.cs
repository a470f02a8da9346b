namespace LambdaEventHandler;

/// <summary>The headers of a response. Names are compared without case; a name may have several values.</summary>
public sealed class ResponseHeaders : NamedValues
{
    internal ResponseHeaders()
        : base(StringComparison.OrdinalIgnoreCase)
    {
    }

    /// <summary>
    /// The value of the header: the last of several, <see langword="null"/> where there is none.
    /// Setting replaces all values; setting <see langword="null"/> removes the header.
    /// </summary>
    /// <param name="name">The header's name: a token of RFC 9110, section 5.6.2.</param>
    /// <exception cref="ArgumentException">The name is no token, or the value has a control character, which would let a client add headers of its own.</exception>
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

            RemoveAll(name);
            if (value is not null)
            {
                Append(name, value);
            }
        }
    }

    /// <summary>Adds a value to those that the header has.</summary>
    /// <param name="name">The header's name: a token of RFC 9110, section 5.6.2.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name is no token, or the value has a control character.</exception>
    public void Add(string name, string value)
    {
        HeaderSyntax.CheckName(name);
        HeaderSyntax.CheckValue(name, value);
        Append(name, value);
    }

    /// <summary>Removes the header with all its values; does nothing where there is none.</summary>
    /// <param name="name">The header's name.</param>
    public void Remove(string name) => RemoveAll(name);

    /// <summary>Whether a list header such as <c>Cache-Control</c> has a token (without case).</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="token">The token, for example <c>no-transform</c>.</param>
    /// <returns><see langword="true"/> if one of the header's values has it.</returns>
    public bool HasToken(string name, string token)
    {
        foreach (var (key, value) in Entries)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && HeaderSyntax.HasToken(value, token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a token to a list header such as <c>Vary</c>, unless it is there already (without case).</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="token">The token, for example <c>Origin</c>.</param>
    /// <exception cref="ArgumentException">The name is no token, or the value has a control character.</exception>
    public void AddToken(string name, string token)
    {
        if (HasToken(name, token))
        {
            return;
        }

        var present = string.Join(", ", GetValues(name));
        this[name] = present.Length == 0 ? token : $"{present}, {token}";
    }

    internal ResponseHeaders Copy()
    {
        var copy = new ResponseHeaders();
        CopyTo(copy);
        return copy;
    }
}
