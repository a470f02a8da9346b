using System.Net;

namespace LambdaEventHandler;

/// <summary>Provides extension methods that set what an app trusts to identify its clients.</summary>
public static class IdentityBuilderExtensions
{
    /// <summary>
    /// Trusts proxies in front of the event source, such as CloudFront or a load balancer of your network: if a request comes from one of them,
    /// <see cref="Request.ClientAddress"/> is the address that the proxy appended to <c>X-Forwarded-For</c>.
    /// </summary>
    /// <remarks>Name only networks that clients can't send requests from. Otherwise, a client can choose its address.</remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <param name="networks">Networks, for example <c>10.0.0.0/8</c>, or single addresses. The default is none. <c>Build()</c> reports invalid ones.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="networks"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.TrustProxies("10.0.0.0/16")</c></example>
    public static TBuilder TrustProxies<TBuilder>(this TBuilder builder, params string[] networks)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(networks);
        foreach (var text in networks)
        {
            if (Parse(text) is { } network)
            {
                builder.Settings.Proxies.Add(network);
            }
            else
            {
                builder.Validate(() => [$"TrustProxies has '{text}', which is not a network: use an address such as 192.0.2.1, or a network such as 10.0.0.0/8."]);
            }
        }

        return builder;
    }

    /// <summary>
    /// Treats clients with a certificate that API Gateway validated (mutual TLS) as authenticated. By default, the certificate only adds claims to
    /// <see cref="Request.User"/>, because it can be the certificate of a proxy, or required in addition to a token.
    /// </summary>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.AuthenticateClientCertificates()</c></example>
    public static TBuilder AuthenticateClientCertificates<TBuilder>(this TBuilder builder)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Settings.AuthenticatesCertificates = true;
        return builder;
    }

    private static IPNetwork? Parse(string? text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
