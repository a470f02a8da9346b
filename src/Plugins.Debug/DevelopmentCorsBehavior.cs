namespace LambdaEventHandler.Debugging;

/// <summary>Allows pages of every origin to call the app with any method and header, so that pages on the developer's machine can.</summary>
internal sealed class DevelopmentCorsBehavior : IBehavior
{
    /// <summary>Gets or sets whether another behavior handles CORS, such as that of the CORS plugin.</summary>
    public bool IsLeftToOthers { get; set; }

    public async ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        if (IsLeftToOthers)
        {
            return await next(request).ConfigureAwait(false);
        }

        var response = request.Method == "OPTIONS" && request.Route?.Methods.Contains("OPTIONS") != true ? AllowAll(request) : await next(request).ConfigureAwait(false);
        response.Headers["Access-Control-Allow-Origin"] = "*";
        return response;
    }

    private static Response AllowAll(Request request)
    {
        var response = Response.NoContent();
        response.Headers["Access-Control-Allow-Methods"] = string.Join(',', MethodsOf(request).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        response.Headers["Access-Control-Allow-Headers"] = request.Headers["Access-Control-Request-Headers"] is { } names && IsListOfTokens(names) ? names : "*";
        return response;
    }

    /// <summary>Returns the methods of the path, or of the whole app if no route has the path, and the requested method.</summary>
    private static IEnumerable<string> MethodsOf(Request request)
    {
        var ofPath = request.FindRoutesForPath();
        var methods = ofPath.Count > 0 ? ofPath.Select(one => one.Method) : request.GetAllRoutes().SelectMany(route => route.ListedMethods);
        return request.Headers["Access-Control-Request-Method"] is { } asked && HeaderSyntax.IsToken(asked) ? methods.Append("OPTIONS").Append(asked) : methods.Append("OPTIONS");
    }

    private static bool IsListOfTokens(string names) => names.Split(',').All(name => HeaderSyntax.IsToken(name.AsSpan().Trim(" \t")));
}
