namespace LambdaEventHandler;

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
