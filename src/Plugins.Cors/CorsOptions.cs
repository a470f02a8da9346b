namespace LambdaEventHandler.Cors;

/// <summary>Represents the CORS policy of an app.</summary>
public sealed partial class CorsOptions
{
    /// <summary>Gets or sets the single allowed origin. Every response names it, regardless of the origin of the request.</summary>
    /// <value>
    /// An origin as a browser sends it, such as <c>https://www.example.com</c>, or <c>*</c> to allow every origin.
    /// The default, <see langword="null"/>, is equivalent to <c>*</c> unless <see cref="AllowOrigins"/> or <see cref="IsOriginAllowed"/> is set.
    /// </value>
    public string? AllowOrigin { get; set; }

    /// <summary>Gets or sets the allowed origins. A response names the origin of the request.</summary>
    /// <value>Origins as browsers send them, such as <c>https://www.example.com</c>. They are compared exactly. The default is an empty list.</value>
    public IList<string> AllowOrigins { get; set; } = [];

    /// <summary>Gets or sets a function that determines whether an origin is allowed, for example whether it is a subdomain.</summary>
    /// <value>
    /// The function receives a valid origin as the browser sent it, and never <c>null</c>, which is the origin of sandboxed pages and local files. It is called
    /// once for each request with a valid origin and must be thread-safe. The default is <see langword="null"/>, which uses the other settings.
    /// </value>
    public Func<string, bool>? IsOriginAllowed { get; set; }

    /// <summary>Gets or sets the request headers to allow in addition to Authorization, Content-Type, X-Amz-Date, X-Amz-Security-Token, and X-Api-Key.</summary>
    /// <value>Header names, or <c>*</c> to allow all. The default is an empty list.</value>
    public IList<string> AllowHeaders { get; set; } = [];

    /// <summary>Gets or sets the response headers that scripts can read in addition to those that are always readable, such as Content-Type.</summary>
    /// <value>Header names, or <c>*</c> to expose all. The default is an empty list.</value>
    public IList<string> ExposeHeaders { get; set; } = [];

    /// <summary>Gets or sets how long browsers cache the response to a preflight request.</summary>
    /// <value>Zero or more, in whole seconds. The default is <see langword="null"/>, which uses the browser's default of 5 seconds. Browsers limit the value: Chromium to two hours, Firefox to one day.</value>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>Gets or sets a value that indicates whether requests can include cookies, client certificates, and HTTP authentication credentials.</summary>
    /// <value>The default is <see langword="false"/>. If the value is <see langword="true"/>, list the allowed origins: browsers reject credentials if every origin is allowed.</value>
    public bool AllowCredentials { get; set; }
}
