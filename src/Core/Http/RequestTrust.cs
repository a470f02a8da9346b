using System.Net;

namespace LambdaEventHandler;

/// <summary>What an app trusts in addition to its event source.</summary>
/// <param name="proxies">The networks of proxies that append the address of their client to <c>X-Forwarded-For</c>.</param>
/// <param name="authenticatesCertificates">Whether a client certificate that API Gateway validated authenticates the client.</param>
internal sealed class RequestTrust(IReadOnlyList<IPNetwork> proxies, bool authenticatesCertificates)
{
    public static readonly RequestTrust None = new([], authenticatesCertificates: false);

    public bool AuthenticatesCertificates => authenticatesCertificates;

    /// <summary>Returns the address of the client: the one that the source received the request from, unless that is a trusted proxy, which received it from another one.</summary>
    /// <param name="source">The address that the source received the request from.</param>
    /// <param name="request">The request, whose <c>X-Forwarded-For</c> the proxies wrote.</param>
    public IPAddress? FindClient(string? source, Request request)
    {
        var client = ForwardedFor.Parse(source);
        if (client is null || !IsTrusted(client))
        {
            return client;
        }

        // What is to the right of the source's address was added by the source itself: an edge-optimized API adds an address of CloudFront.
        var addresses = ForwardedFor.Read(request);
        for (var index = LastIndexOf(client, addresses) - 1; index >= 0 && client is not null && IsTrusted(client); index--)
        {
            client = ForwardedFor.Parse(addresses[index]);
        }

        return client;
    }

    private bool IsTrusted(IPAddress address)
    {
        foreach (var network in proxies)
        {
            if (network.Contains(address))
            {
                return true;
            }
        }

        return false;
    }

    private static int LastIndexOf(IPAddress address, IReadOnlyList<string> addresses)
    {
        for (var index = addresses.Count - 1; index >= 0; index--)
        {
            if (address.Equals(ForwardedFor.Parse(addresses[index])))
            {
                return index;
            }
        }

        return -1;
    }
}

/// <summary>The addresses of <c>X-Forwarded-For</c>. A proxy appends the address of its client, so only the last ones can be trusted.</summary>
internal static class ForwardedFor
{
    /// <summary>Returns the entries in the order in which they were sent, empty ones included.</summary>
    public static IReadOnlyList<string> Read(Request request)
    {
        var entries = new List<string>();
        foreach (var header in request.Headers.GetValues("X-Forwarded-For"))
        {
            foreach (var range in header.AsSpan().Split(','))
            {
                entries.Add(header.AsSpan(range).Trim(" \t").ToString());
            }
        }

        return entries;
    }

    /// <summary>Parses an address, which can have a port; null if it is invalid. Forms that only .NET reads as addresses, such as <c>1</c> and <c>0x7f.1</c>, are invalid.</summary>
    public static IPAddress? Parse(string? text)
    {
        if (text is null || text.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }

        var host = HostOf(text);
        if (!IPAddress.TryParse(host, out var address))
        {
            return null;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return host.Contains(':') || host.SequenceEqual(address.ToString()) ? address : null;
    }

    private static ReadOnlySpan<char> HostOf(string text)
    {
        if (text is ['[', .. var inside] && inside.IndexOf(']', StringComparison.Ordinal) is >= 0 and var end)
        {
            return IsPort(inside.AsSpan(end + 1)) ? inside.AsSpan(0, end) : text;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && colon == text.LastIndexOf(':') && IsPort(text.AsSpan(colon)) ? text.AsSpan(0, colon) : text;
    }

    private static bool IsPort(ReadOnlySpan<char> text) => text.IsEmpty || (text is [':', .. var digits] && ushort.TryParse(digits, System.Globalization.NumberStyles.None, null, out _));
}
