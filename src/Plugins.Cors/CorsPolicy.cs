using System.Globalization;

namespace LambdaEventHandler.Cors;

/// <summary>The headers that responses carry (Fetch standard, "HTTP responses"). All values except the origin are created once.</summary>
internal sealed class CorsPolicy
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    private static readonly string[] AlwaysAllowed = ["Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Security-Token", "X-Api-Key"];

    private readonly string? _onlyOrigin;
    private readonly Func<string, bool> _isAllowed;
    private readonly (string Name, string Value)[] _headers;
    private readonly string? _maxAge;

    public CorsPolicy(CorsOptions options)
    {
        var origins = new HashSet<string>(options.AllowOrigins, StringComparer.Ordinal);
        _isAllowed = options.IsOriginAllowed ?? origins.Contains;
        _onlyOrigin = options.IsOriginAllowed is not null || origins.Count > 1 ? null : options.AllowOrigin ?? origins.FirstOrDefault("*");
        _headers = [.. HeadersOf(options)];
        _maxAge = options.MaxAge is { } age ? ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Returns the origin that the response names, or null if the requesting page can't read the response.</summary>
    public string? OriginFor(Request request)
    {
        if (_onlyOrigin is not null)
        {
            return _onlyOrigin;
        }

        return request.Headers["Origin"] is { } origin && OriginSyntax.IsOrigin(origin) && _isAllowed(origin) ? origin : null;
    }

    /// <summary>Sets the headers of a response and replaces its own.</summary>
    public Response Apply(Response response, string? origin)
    {
        var headers = response.Headers;
        if (_onlyOrigin is null)
        {
            headers.AddToken("Vary", "Origin");
        }

        headers[AllowOrigin] = origin;
        if (origin is not null)
        {
            foreach (var (name, value) in _headers)
            {
                headers[name] = value;
            }
        }

        return response;
    }

    /// <summary>Creates the response to a preflight request.</summary>
    public Response ApplyPreflight(Response response, string? origin, string methods)
    {
        Apply(response, origin);
        if (origin is not null)
        {
            response.Headers["Access-Control-Allow-Methods"] = methods;
            response.Headers["Access-Control-Max-Age"] = _maxAge;
        }

        return response;
    }

    private static IEnumerable<(string Name, string Value)> HeadersOf(CorsOptions options)
    {
        var allowed = AlwaysAllowed.Union(options.AllowHeaders, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        yield return ("Access-Control-Allow-Headers", string.Join(',', allowed));
        if (options.ExposeHeaders is not [])
        {
            yield return ("Access-Control-Expose-Headers", string.Join(',', options.ExposeHeaders));
        }

        if (options.AllowCredentials)
        {
            yield return ("Access-Control-Allow-Credentials", "true");
        }
    }
}
