using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>
/// The names under which the gateway is called. A page of another site can point a name of its own to 127.0.0.1 (DNS rebinding) and would then read the
/// function's responses as its own, so a request to any other name is rejected.
/// </summary>
internal sealed class AllowedHosts(params IEnumerable<string> added)
{
    private readonly HashSet<string> _names = new(["localhost", "127.0.0.1", "[::1]", .. added], StringComparer.OrdinalIgnoreCase);

    public static ServiceAnswer Forbidden { get; } = ServiceAnswer.Text(
        StatusCodes.Status403Forbidden,
        "text/plain; charset=utf-8",
        "The local gateway accepts only requests to localhost, 127.0.0.1, [::1], and the names set with --host.\n");

    public bool Allows(HttpRequest request) => _names.Contains(request.Host.Host);

    /// <summary>Whether a text is a name as the <c>Host</c> header has it: without scheme and port, an IPv6 address in brackets.</summary>
    public static bool IsName(string text) => text is ['[', .., ']']
        ? Uri.CheckHostName(text) == UriHostNameType.IPv6
        : Uri.CheckHostName(text) is UriHostNameType.Dns or UriHostNameType.IPv4;

    /// <summary>What tells the developer how to allow the request's name.</summary>
    public static string HintFor(HttpRequest request) =>
        $"The host '{PrintableText.Encode(request.Host.Host)}' is not allowed: to answer requests for it, start the gateway with --host {PrintableText.Encode(request.Host.Host)}.";
}
