using System.Globalization;
using System.Text;

namespace LambdaEventHandler;

/// <summary>A cookie to set: its name, its value, and what a browser may do with it (RFC 6265, section 4.1).</summary>
/// <param name="name">The name.</param>
/// <param name="value">The value; text with other characters than RFC 6265 allows is to be encoded before.</param>
public sealed class Cookie(string name, string value)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The value.</summary>
    public string Value { get; } = value;

    /// <summary>The path below which the cookie is sent.</summary>
    /// <value>The default is <c>/</c>; <see langword="null"/> leaves the choice to the browser.</value>
    public string? Path { get; init; } = "/";

    /// <summary>The domain to which the cookie is sent, subdomains included.</summary>
    /// <value>The default, <see langword="null"/>, is the host that sets it.</value>
    public string? Domain { get; init; }

    /// <summary>How long the browser keeps the cookie; sent in whole seconds, rounded up.</summary>
    /// <value>The default, <see langword="null"/>, is until the browser closes; zero or less removes the cookie.</value>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Whether the cookie is sent over HTTPS only.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Secure { get; init; } = true;

    /// <summary>Whether the cookie is hidden from script in the page.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool HttpOnly { get; init; } = true;

    /// <summary>When the cookie is sent with requests from other sites.</summary>
    /// <value>The default is <see cref="SameSite.Lax"/>; <see langword="null"/> leaves the choice to the browser.</value>
    public SameSite? SameSite { get; init; } = LambdaEventHandler.SameSite.Lax;

    /// <summary>The <c>Set-Cookie</c> value.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">A part has a character that RFC 6265 forbids there.</exception>
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

/// <summary>When a browser sends a cookie along with requests from other sites (RFC 6265bis, section 4.1.2.7).</summary>
public enum SameSite
{
    /// <summary>Only with requests from the same site, and with navigation to it.</summary>
    Lax,

    /// <summary>Only with requests from the same site.</summary>
    Strict,

    /// <summary>With every request; browsers then ask for <see cref="Cookie.Secure"/>.</summary>
    None,
}
