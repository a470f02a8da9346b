using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>
/// Decides which requests may use the page. It shows what clients sent, and sends requests, so only the page itself may: not other sites, which a browser
/// on this machine may visit, and not other machines, for which a proxy on this machine may forward requests.
/// </summary>
internal static class PageAccess
{
    /// <summary>The header that the script of the page sends. A page of another origin would have to ask first, and is never answered (Fetch standard, "CORS-preflight request").</summary>
    public const string Header = "X-Gateway-Page";

    private static readonly string[] OfProxies = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>Returns why a request is not allowed, or null.</summary>
    public static string? FindProblem(HttpRequest request)
    {
        if (!AllowedHosts.IsThisMachine(request))
        {
            return "The page of the gateway is only at localhost, 127.0.0.1, and [::1].";
        }

        if (OfProxies.Any(request.Headers.ContainsKey))
        {
            return "The page of the gateway is not available through a proxy.";
        }

        if (request.Headers.Origin is { Count: > 0 } origin && origin != $"{request.Scheme}://{request.Host}")
        {
            return "The page of the gateway is not available to other origins.";
        }

        return request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && !IsNavigation(request, site)
            ? "The page of the gateway is not available to other sites."
            : null;
    }

    /// <summary>Determines whether a request comes from the script of the page.</summary>
    public static bool IsFromPage(HttpRequest request) => request.Headers.ContainsKey(Header);

    /// <summary>Determines whether the user opens the page, from the address bar or with a link of another site, which learns nothing from it.</summary>
    private static bool IsNavigation(HttpRequest request, string? site) =>
        HttpMethods.IsGet(request.Method) && request.Path == GatewayPage.Path && (site == "none" || (request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document"));
}
