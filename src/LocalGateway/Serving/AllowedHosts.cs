using LambdaEventHandler.Emulation;
using Microsoft.AspNetCore.Http;

namespace LambdaEventHandler.Gateway;

/// <summary>
/// The host names of the gateway. A page of another site can resolve its own name to 127.0.0.1 (DNS rebinding) and would then read the function's responses
/// as its own. Requests to any other name are rejected.
/// </summary>
internal sealed class AllowedHosts(params IEnumerable<string> added)
{
    private static readonly string[] OfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    // The names below localhost are those of no site (RFC 6761, section 6.3). They are the domain names of events, so the app's links can have them.
    private readonly HashSet<string> _names = new([.. OfThisMachine, $"{LocalAccount.ApiId}.execute-api.localhost", $"{LocalAccount.FunctionUrlId}.lambda-url.localhost", .. added], StringComparer.OrdinalIgnoreCase);

    public static ClientResponse Forbidden { get; } = ClientResponse.Text(
        StatusCodes.Status403Forbidden,
        "text/plain; charset=utf-8",
        "The local gateway accepts only requests to localhost, 127.0.0.1, [::1], and the names set with --host.\n");

    public bool Allows(HttpRequest request) => _names.Contains(request.Host.Host);

    /// <summary>Determines whether a request calls this machine by a name that no other machine has.</summary>
    public static bool IsThisMachine(HttpRequest request) => OfThisMachine.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Determines whether a text is a name as in the <c>Host</c> header: without scheme and port, and with brackets around an IPv6 address.</summary>
    public static bool IsName(string text) => text is ['[', .., ']']
        ? Uri.CheckHostName(text) == UriHostNameType.IPv6
        : Uri.CheckHostName(text) is UriHostNameType.Dns or UriHostNameType.IPv4;

    /// <summary>Returns the message that explains how to allow the name of a request.</summary>
    public static string HintFor(HttpRequest request) =>
        $"The host '{PrintableText.Encode(request.Host.Host)}' is not allowed: to answer requests for it, start the gateway with --host {PrintableText.Encode(request.Host.Host)}.";
}
