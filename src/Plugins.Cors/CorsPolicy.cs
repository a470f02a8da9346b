using System.Globalization;

namespace LambdaEventHandler.Cors;

/// <summary>The headers that responses carry (Fetch standard, "HTTP responses"). All values except the origin are created once.</summary>
internal sealed class CorsPolicy
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    private static readonly string[] AlwaysAllowed = ["Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Security-Token", "X-Api-Key"];

    private readonly string? _onlyOrigin;
    private readonly Func<string, bool> _isAllowed;
    private readonly List<Header> _headers = [];
    private readonly string? _maxAge;

    public CorsPolicy(CorsOptions options)
    {
        var origins = new HashSet<string>(options.AllowOrigins, StringComparer.Ordinal);
        _isAllowed = options.IsOriginAllowed ?? origins.Contains;
        _onlyOrigin = options.IsOriginAllowed is not null || origins.Count > 1 ? null : options.AllowOrigin ?? OnlyOf(origins) ?? "*";
        AddHeaders(options);
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
            foreach (var header in _headers)
            {
                headers[header.Name] = header.Value;
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

    private void AddHeaders(CorsOptions options)
    {
        _headers.Add(new("Access-Control-Allow-Headers", string.Join(',', AllowedHeaders(options.AllowHeaders))));
        if (options.ExposeHeaders is not [])
        {
            _headers.Add(new("Access-Control-Expose-Headers", string.Join(',', options.ExposeHeaders)));
        }

        if (options.AllowCredentials)
        {
            _headers.Add(new("Access-Control-Allow-Credentials", "true"));
        }
    }

    // Loops, because queries are compiled at every cold start.
    private static List<string> AllowedHeaders(IList<string> added)
    {
        var allowed = new List<string>(AlwaysAllowed);
        var known = new HashSet<string>(AlwaysAllowed, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < added.Count; i++)
        {
            if (known.Add(added[i]))
            {
                allowed.Add(added[i]);
            }
        }

        allowed.Sort(StringComparer.Ordinal);
        return allowed;
    }

    private static string? OnlyOf(HashSet<string> origins)
    {
        foreach (var origin in origins)
        {
            return origin;
        }

        return null;
    }

    /// <summary>A header of responses. A class, because lists of a struct are compiled at every cold start.</summary>
    private sealed record Header(string Name, string Value);
}
