using System.Net;

namespace LambdaEventHandler;

/// <summary>What an app trusts in addition to its event source.</summary>
/// <param name="proxies">The proxies that append the address of their client to <c>X-Forwarded-For</c>, or null without any.</param>
/// <param name="authenticatesCertificates">Whether a client certificate that API Gateway validated authenticates the client.</param>
internal sealed class RequestTrust(ProxyNetworks? proxies, bool authenticatesCertificates)
{
    public static readonly RequestTrust None = new(proxies: null, authenticatesCertificates: false);

    public bool AuthenticatesCertificates => authenticatesCertificates;

    /// <summary>Returns the address of the client: the one that the source received the request from, unless that is a trusted proxy, which received it from another one.</summary>
    /// <param name="source">The address that the source received the request from.</param>
    /// <param name="request">The request, whose <c>X-Forwarded-For</c> the proxies wrote.</param>
    public IPAddress? FindClient(string? source, Request request)
    {
        var client = ForwardedFor.Parse(source);
        if (client is null || proxies?.Contain(client) != true)
        {
            return client;
        }

        // What is to the right of the source's address was added by the source itself: an edge-optimized API adds an address of CloudFront.
        var addresses = ForwardedFor.Read(request);
        for (var index = LastIndexOf(client, addresses); index >= 0 && client is not null && proxies.Contain(client); index--)
        {
            client = ForwardedFor.Parse(addresses[index]);
        }

        return client;
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

/// <summary>The networks of trusted proxies. A class of its own, so that an app without them doesn't load the assembly of addresses.</summary>
internal sealed class ProxyNetworks
{
    private readonly List<IPNetwork> _networks = [];

    /// <summary>Adds a network or a single address.</summary>
    /// <returns>Whether the text is valid.</returns>
    public bool TryAdd(string? text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            _networks.Add(network);
            return true;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            _networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            return true;
        }

        return false;
    }

    public bool Contain(IPAddress address)
    {
        foreach (var network in _networks)
        {
            if (network.Contains(address))
            {
                return true;
            }
        }

        return false;
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

    // An IPv6 address with a port is in brackets, which .NET reads itself.
    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon >= 0 && ushort.TryParse(text[(colon + 1)..], System.Globalization.NumberStyles.None, null, out _) ? text[..colon] : text;
    }
}
