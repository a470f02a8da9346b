using System.Collections;

namespace LambdaEventHandler;

/// <summary>The cookies that a response sets: each a <c>Set-Cookie</c> value of RFC 6265, section 4.1.</summary>
public sealed class ResponseCookies : IReadOnlyList<string>
{
    private readonly List<string> _values = [];

    internal ResponseCookies()
    {
    }

    /// <summary>The number of cookies.</summary>
    public int Count => _values.Count;

    /// <summary>The <c>Set-Cookie</c> value at the index.</summary>
    /// <param name="index">The index from 0.</param>
    public string this[int index] => _values[index];

    /// <summary>Adds a <c>Set-Cookie</c> value as it stands, for example <c>session=1; Path=/; HttpOnly; Secure</c>.</summary>
    /// <param name="setCookie">The value.</param>
    /// <exception cref="ArgumentException">The value has a character that a header cannot carry (see <see cref="HeaderSyntax.IsValue"/>).</exception>
    public void Add(string setCookie)
    {
        HeaderSyntax.CheckValue("Set-Cookie", setCookie);
        _values.Add(setCookie);
    }

    /// <summary>Adds a cookie.</summary>
    /// <param name="cookie">The cookie.</param>
    /// <exception cref="ArgumentException">A part of the cookie has a character that RFC 6265 forbids there.</exception>
    public void Add(Cookie cookie)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        Add(cookie.ToString());
    }

    /// <summary>The <c>Set-Cookie</c> values in their order.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<string> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ResponseCookies Copy()
    {
        var copy = new ResponseCookies();
        copy._values.AddRange(_values);
        return copy;
    }
}
