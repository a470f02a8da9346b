namespace LambdaEventHandler;

/// <summary>Specifies that a parameter is bound from the path.</summary>
/// <param name="name">The name in the route template, or <see langword="null"/> to use the name of the parameter.</param>
public sealed class FromRouteAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "path";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.RouteValues[name];
    }
}

/// <summary>Specifies that a parameter is bound from the query string. Of several values with the same name, the last one counts, unless the parameter is a collection.</summary>
/// <param name="name">The name in the query string, or <see langword="null"/> to use the name of the parameter.</param>
public sealed class FromQueryAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "query";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query[name];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetTexts(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query.GetValues(name);
    }
}

/// <summary>Specifies that a parameter is bound from a request header. Of several headers with the same name, the last one counts, unless the parameter is a collection.</summary>
/// <param name="name">The name of the header, or <see langword="null"/> to use the name of the parameter.</param>
public sealed class FromHeaderAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "header";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers[name];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetTexts(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.GetValues(name);
    }

    /// <inheritdoc/>
    public override string Describe(string name) => $"header '{name}'";
}

/// <summary>
/// Specifies that a parameter is bound from a cookie. Names are case-sensitive. Of several cookies with the same name, the first one counts
/// (<see href="https://www.rfc-editor.org/rfc/rfc6265#section-5.4">RFC 6265, section 5.4</see>), unless the parameter is a collection.
/// </summary>
/// <param name="name">The name of the cookie, or <see langword="null"/> to use the name of the parameter.</param>
public sealed class FromCookieAttribute(string? name = null) : FromTextAttribute(name)
{
    /// <inheritdoc/>
    public override string In => "cookie";

    /// <inheritdoc/>
    public override string? GetText(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[name];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> GetTexts(Request request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies.GetValues(name);
    }

    /// <inheritdoc/>
    public override string Describe(string name) => $"cookie '{name}'";
}

/// <summary>Specifies that a parameter is bound from the request body, regardless of its type.</summary>
public sealed class FromBodyAttribute : ParameterSourceAttribute
{
    /// <inheritdoc/>
    public override string In => "body";
}

/// <summary>Specifies that a parameter is a service from the request's scope.</summary>
public sealed class FromServicesAttribute : ParameterSourceAttribute
{
    /// <inheritdoc/>
    public override string In => "services";
}
