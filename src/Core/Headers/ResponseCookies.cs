using System.Collections;

namespace LambdaEventHandler;

/// <summary>Represents the cookies that a response sets: values of <c>Set-Cookie</c> headers (<see href="https://www.rfc-editor.org/rfc/rfc6265#section-4.1">RFC 6265, section 4.1</see>).</summary>
public sealed class ResponseCookies : IReadOnlyList<string>
{
    private readonly List<string> _values = [];

    internal ResponseCookies()
    {
    }

    /// <summary>Gets the number of cookies.</summary>
    public int Count => _values.Count;

    /// <summary>Gets the <c>Set-Cookie</c> value at an index.</summary>
    /// <param name="index">The zero-based index.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public string this[int index] => _values[index];

    /// <summary>Adds a <c>Set-Cookie</c> value, which is sent unchanged, for example <c>session=1; Path=/; HttpOnly; Secure</c>.</summary>
    /// <param name="setCookie">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="setCookie"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="setCookie"/> contains a character that is not valid in a header (see <see cref="HeaderSyntax.IsValue"/>).</exception>
    public void Add(string setCookie)
    {
        HeaderSyntax.CheckValue("Set-Cookie", setCookie);
        _values.Add(setCookie);
    }

    /// <summary>Adds a cookie.</summary>
    /// <param name="cookie">The cookie.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cookie"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name, the value, the path, or the domain contains a character that RFC 6265 doesn't allow.</exception>
    public void Add(Cookie cookie)
    {
        ArgumentNullException.ThrowIfNull(cookie);
        Add(cookie.ToString());
    }

    /// <summary>Returns an enumerator of the <c>Set-Cookie</c> values, in the order in which they were added.</summary>
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
