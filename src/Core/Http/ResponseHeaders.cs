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
    /// <exception cref="ArgumentException">The name is not a token, or the value has a character that a header cannot carry (see <see cref="HeaderSyntax.IsValue"/>).</exception>
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
    /// <exception cref="ArgumentException">The name is not a token, or the value has a character that a header cannot carry (see <see cref="HeaderSyntax.IsValue"/>).</exception>
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

    /// <summary>Adds a token to a list header such as <c>Vary</c>, unless the header has it already (compared without case). <c>Vary: *</c>, which includes every token, stays as it is.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="token">The token, for example <c>Origin</c>.</param>
    /// <exception cref="ArgumentException">The name is not a token, or the value has a character that a header cannot carry (see <see cref="HeaderSyntax.IsValue"/>).</exception>
    public void AddToken(string name, string token)
    {
        if (HasToken(name, token) || (IsVary(name) && HasToken(name, "*")))
        {
            return;
        }

        var present = string.Join(", ", GetValues(name));
        this[name] = present.Length == 0 ? token : $"{present}, {token}";
    }

    private static bool IsVary(string name) => string.Equals(name, "Vary", StringComparison.OrdinalIgnoreCase);

    internal ResponseHeaders Copy()
    {
        var copy = new ResponseHeaders();
        CopyTo(copy);
        return copy;
    }
}
