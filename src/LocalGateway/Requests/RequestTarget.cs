using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LambdaEventHandler.Gateway;

/// <summary>Path and query as the client sent them. Kestrel's own path is decoded, so that <c>%2F</c> and invalid sequences would be lost.</summary>
internal readonly record struct RequestTarget(string Path, string Query)
{
    public static RequestTarget Of(HttpContext http)
    {
        var target = WithoutAuthority(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? new(target, "") : new(target[..query], target[(query + 1)..]);
    }

    /// <summary>A proxy's client sends the absolute form, <c>GET http://host/path</c>.</summary>
    private static string WithoutAuthority(string target)
    {
        if (target.StartsWith('/'))
        {
            return target;
        }

        var authority = target.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
        {
            return "/";
        }

        var path = target.IndexOfAny(['/', '?'], authority + 3);
        return path < 0 ? "/" : target[path] == '?' ? "/" + target[path..] : target[path..];
    }
}
