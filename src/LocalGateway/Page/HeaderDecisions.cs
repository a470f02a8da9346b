using LambdaEventHandler.Emulation;

namespace LambdaEventHandler.Gateway;

/// <summary>
/// Explains the headers of CORS and compression. The gateway doesn't reference the plugins: it sees their behaviors in the pipeline, the attributes of the
/// route, and the response.
/// </summary>
internal static class HeaderDecisions
{
    private const string Cors = "CORS";
    private const string Compression = "Compression";

    public static IEnumerable<Decision> Of(Invocation invocation, FrontService service)
    {
        if (invocation.Failure is not null && !invocation.IsStreamed)
        {
            yield return new(Cors, $"The response is that of {service.Title}, so it has no CORS headers of the app.");
            yield break;
        }

        if (invocation.Trace.Routing is not null)
        {
            yield return new(Cors, ExplainCors(invocation));
            yield return new(Compression, ExplainCompression(invocation));
        }
    }

    private static string ExplainCors(Invocation invocation)
    {
        var origin = invocation.Request.Headers.Last("Origin");
        if (HeaderOf(invocation, "Access-Control-Allow-Origin") is { } allowed)
        {
            return origin is null || allowed == "*" || allowed == origin
                ? $"Pages of {(allowed == "*" ? "every origin" : allowed)} can read the response."
                : $"The policy allows {allowed}, and not the origin of the request, {origin}, so the page cannot read the response.";
        }

        if (!invocation.Trace.Steps.Any(step => step.Step.Order is BehaviorOrder.Cors or BehaviorOrder.Cors + 1))
        {
            return origin is null
                ? "The app has no CORS policy. The request has no Origin header, so it needs none."
                : $"The response has no CORS headers, because the app has no policy: call UseCors to allow pages of {origin}.";
        }

        return HasAttribute(invocation, "DisableCorsAttribute") ? "The response has no CORS headers, because the route has [DisableCors]."
            : origin is null ? "The response has no CORS headers, because the request has no Origin header and the policy does not allow every origin."
            : $"The response has no CORS headers, because the policy does not allow {origin}: add it to AllowOrigins.";
    }

    private static string ExplainCompression(Invocation invocation)
    {
        if (HeaderOf(invocation, "Content-Encoding") is { } coding)
        {
            return $"The response has the encoding {coding}.";
        }

        if (!invocation.Trace.Steps.Any(step => step.Step.Order == BehaviorOrder.Compression))
        {
            return "The response is not compressed, because the app does not call UseCompression, or an outer behavior returned it.";
        }

        if (invocation.Response.Headers.Where(header => Is(header.Key, "Vary")).All(header => !header.Value.Contains("Accept-Encoding", StringComparison.OrdinalIgnoreCase)))
        {
            return "The response is not compressed, because its route has no [Compress], and the option All of UseCompression is off.";
        }

        var length = invocation.Response.Body.Length;
        return invocation.Request.Headers.Last("Accept-Encoding") is not { Length: > 0 } accepted
            ? "The response is not compressed, because the request has no Accept-Encoding header."
            : invocation.Request.Method == "HEAD" || invocation.Response.StatusCode is 204 or 206 or 304 || (length == 0 && !invocation.IsStreamed)
                ? "The response is not compressed, because it has no body, or only a part of one."
                : $"The response is not compressed: the request accepts {accepted}, and the body has {length} bytes of the type {HeaderOf(invocation, "Content-Type") ?? "unknown"}. With the option All, bodies of fewer than 1,024 bytes and types that are compressed already are left as they are. MinimumBytes, Streams, Encodings, and Cache-Control: no-transform can be other reasons.";
    }

    private static bool HasAttribute(Invocation invocation, string name) => invocation.Trace.Routing?.Route?.Metadata.Any(metadata => metadata.GetType().Name == name) == true;

    private static string? HeaderOf(Invocation invocation, string name) => invocation.Response.Headers.LastOrDefault(header => Is(header.Key, name)).Value;

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
