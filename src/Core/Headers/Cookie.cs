using System.Globalization;
using System.Text;

namespace LambdaEventHandler;

/// <summary>Represents a cookie of a response (<see href="https://www.rfc-editor.org/rfc/rfc6265#section-4.1">RFC 6265, section 4.1</see>).</summary>
/// <param name="name">The name.</param>
/// <param name="value">The value. Encode characters that RFC 6265 doesn't allow.</param>
public sealed class Cookie(string name, string value)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the value.</summary>
    public string Value { get; } = value;

    /// <summary>Gets or sets the path to which the cookie applies.</summary>
    /// <value>The default is <c>/</c>. If the value is <see langword="null"/>, the attribute is omitted, and the browser uses its own default.</value>
    public string? Path { get; init; } = "/";

    /// <summary>Gets or sets the domain to which the cookie applies, including its subdomains.</summary>
    /// <value>The default, <see langword="null"/>, applies the cookie only to the host that sets it.</value>
    public string? Domain { get; init; }

    /// <summary>Gets or sets how long the browser keeps the cookie. The value is sent in whole seconds, rounded up.</summary>
    /// <value>The default, <see langword="null"/>, keeps the cookie until the browser closes. A value of zero or less removes the cookie.</value>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Gets or sets a value that indicates whether the cookie is sent only over HTTPS.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Secure { get; init; } = true;

    /// <summary>Gets or sets a value that indicates whether scripts can't read the cookie.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool HttpOnly { get; init; } = true;

    /// <summary>Gets or sets when the cookie is sent with requests from other sites.</summary>
    /// <value>The default is <see cref="SameSite.Lax"/>. If the value is <see langword="null"/>, the attribute is omitted, and the browser uses its own default.</value>
    public SameSite? SameSite { get; init; } = LambdaEventHandler.SameSite.Lax;

    /// <summary>Returns the value of the <c>Set-Cookie</c> header.</summary>
    /// <returns>The header value.</returns>
    /// <exception cref="ArgumentException">The name, the value, the path, or the domain contains a character that RFC 6265 doesn't allow.</exception>
    public override string ToString()
    {
        HeaderSyntax.CheckName(Name, "cookie");
        var text = new StringBuilder(Name).Append('=').Append(Allowed(nameof(Value), Value, " \",;\\"));
        Attribute(text, nameof(Path), Path);
        Attribute(text, nameof(Domain), Domain);
        Attribute(text, "Max-Age", MaxAge is { } age ? ((long)Math.Ceiling(age.TotalSeconds)).ToString(CultureInfo.InvariantCulture) : null);
        Attribute(text, nameof(SameSite), SameSite?.ToString());
        return text.Append(Secure ? "; Secure" : "").Append(HttpOnly ? "; HttpOnly" : "").ToString();
    }

    private static void Attribute(StringBuilder text, string attribute, string? value)
    {
        if (value is not null)
        {
            text.Append("; ").Append(attribute).Append('=').Append(Allowed(attribute, value, ";"));
        }
    }

    private static string Allowed(string part, string value, string forbidden)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or >= '\x7f' || forbidden.Contains(character))
            {
                throw new ArgumentException($"The {part} of a cookie has the character U+{(int)character:X4}: encode it, for example with Uri.EscapeDataString.", part);
            }
        }

        return value;
    }
}

/// <summary>Specifies when a browser sends a cookie with requests from other sites (<see href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.7">RFC 6265bis, section 4.1.2.7</see>).</summary>
public enum SameSite
{
    /// <summary>The cookie is sent with requests from the same site and with navigation to it.</summary>
    Lax,

    /// <summary>The cookie is sent only with requests from the same site.</summary>
    Strict,

    /// <summary>The cookie is sent with every request. Browsers then require <see cref="Cookie.Secure"/>.</summary>
    None,
}
