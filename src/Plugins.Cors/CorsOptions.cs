namespace LambdaEventHandler.Cors;

/// <summary>Which pages of other origins may call the app, and what of the answers they see.</summary>
public sealed partial class CorsOptions
{
    /// <summary>The one origin whose pages may call the app; then all answers name it, whatever the request's origin is.</summary>
    /// <value>
    /// An origin as a browser sends it, <c>https://www.example.com</c>, or <c>*</c> for every origin.
    /// The default, <see langword="null"/>, is <c>*</c> unless <see cref="AllowOrigins"/> or <see cref="IsOriginAllowed"/> is set.
    /// </value>
    public string? AllowOrigin { get; set; }

    /// <summary>The origins whose pages may call the app; an answer names the one that asked.</summary>
    /// <value>Origins as browsers send them, <c>https://www.example.com</c>, compared exactly. The default is none.</value>
    public IList<string> AllowOrigins { get; set; } = [];

    /// <summary>Decides for each origin whether its pages may call the app, for example whether it is a subdomain.</summary>
    /// <value>
    /// Gets a well-formed origin as the browser sent it, never <c>null</c>, the origin of sandboxed pages and local files.
    /// Called once for each request that has one, by any number of threads. The default, <see langword="null"/>, leaves the choice to the other settings.
    /// </value>
    public Func<string, bool>? IsOriginAllowed { get; set; }

    /// <summary>The request headers that pages may send besides Authorization, Content-Type, X-Amz-Date, X-Amz-Security-Token and X-Api-Key.</summary>
    /// <value>Header names, or <c>*</c> for all. The default is none.</value>
    public IList<string> AllowHeaders { get; set; } = [];

    /// <summary>The response headers that script in a page may read besides those that are always readable, such as Content-Type.</summary>
    /// <value>Header names, or <c>*</c> for all. The default is none.</value>
    public IList<string> ExposeHeaders { get; set; } = [];

    /// <summary>How long a browser may keep the answer to a pre-flight request.</summary>
    /// <value>Zero or more, in whole seconds. The default, <see langword="null"/>, leaves it to the browser: 5 seconds. Browsers cap it: Chromium at two hours, Firefox at a day.</value>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>Whether pages may send cookies, client certificates and what the browser knows for HTTP authentication.</summary>
    /// <value>The default is <see langword="false"/>. Needs origins by name: browsers refuse credentials where every origin is allowed.</value>
    public bool AllowCredentials { get; set; }
}
