using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace LambdaEventHandler.Hosting;

/// <summary>The percent-encoded path of a request: the part at which the endpoint is, and the rest, which the app routes.</summary>
/// <remarks>
/// It is read as the client sent it, because the server's own path is decoded except for <c>%2F</c>, so that <c>%2F</c> and <c>%252F</c> are the same. If the server
/// or middleware changed the path otherwise, for example by removing <c>..</c> segments, that path is used, so that the app never sees another path than the
/// middleware that protects it.
/// </remarks>
internal readonly record struct EndpointPath(string Base, string Rest)
{
    private const string EncodedSlash = "%2F";

    public static EndpointPath Of(HttpContext http)
    {
        var request = http.Request;
        var segmentsOfGroup = http.GetEndpoint() is RouteEndpoint endpoint ? endpoint.RoutePattern.PathSegments.Count - 1 : 0;
        if (http.Features.Get<IHttpRequestFeature>()?.RawTarget is { } target && TryReadPath(target, request.PathBase.Value + request.Path.Value, out var raw))
        {
            return Split(raw, segmentsOfGroup + request.PathBase.Value!.Count('/'));
        }

        var (group, rest) = Split(request.Path.ToUriComponent(), segmentsOfGroup);
        return new(request.PathBase.ToUriComponent() + group, rest);
    }

    /// <summary>Reads the path of a request's target, if it is the path that the server decoded.</summary>
    private static bool TryReadPath(string target, string decoded, out string path)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        path = query < 0 ? target : target[..query];
        return path is ['/', ..] && Decode(path).Equals(decoded, StringComparison.Ordinal);
    }

    /// <summary>Decodes a path as servers do: everything but slashes.</summary>
    private static string Decode(string path)
    {
        if (!path.Contains('%', StringComparison.Ordinal))
        {
            return path;
        }

        var decoded = new StringBuilder();
        var start = 0;
        while (path.IndexOf(EncodedSlash, start, StringComparison.OrdinalIgnoreCase) is >= 0 and var slash)
        {
            decoded.Append(Uri.UnescapeDataString(path[start..slash])).Append(path, slash, EncodedSlash.Length);
            start = slash + EncodedSlash.Length;
        }

        return decoded.Append(Uri.UnescapeDataString(path[start..])).ToString();
    }

    private static EndpointPath Split(string path, int segments)
    {
        var end = 0;
        for (; segments > 0 && end < path.Length; segments--)
        {
            end = path.IndexOf('/', end + 1) is >= 0 and var next ? next : path.Length;
        }

        return new(path[..end], end == path.Length ? "/" : path[end..]);
    }
}
