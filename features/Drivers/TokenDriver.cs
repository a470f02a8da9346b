using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Issues tokens, and adds the plugins that validate them.</summary>
public sealed class TokenDriver(ResolverDriver resolver) : IDisposable
{
    private const string KeyId = "5f3c1a2b-0000-4000-8000-123456789abc";
    private const string LoadBalancer = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188";
    private const string Issuer = "https://login.example.com";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _otherKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private HttpClient? _keyClient;

    private static string Header => $$"""{"alg":"ES256","kid":"{{KeyId}}"}""";

    public void UseJwtBearer(string issuer, string audience) => resolver.Builder.UseJwtBearer(options =>
    {
        var point = _key.ExportParameters(false).Q;
        options.SigningKeys = [$$"""{"kty":"EC","crv":"P-256","kid":"{{KeyId}}","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}"""];
        options.ValidIssuers = [issuer];
        options.Audience = audience;
    });

    public void UseAuthority(string authority, string algorithm) =>
        resolver.Builder.UseJwtBearer(options => (options.Authority, options.Algorithms) = (authority, [algorithm]));

    public void UseAlbAuthentication() => resolver.Builder.UseAlbAuthentication(options =>
    {
        options.LoadBalancerArn = LoadBalancer;
        options.HttpClient = _keyClient = new(new KeyEndpoint(_key.ExportSubjectPublicKeyInfoPem()));
    });

    public string TokenOf(string user) => Sign(Header, Payload(user, Issuer, "orders", In(5)), _key);

    public string TokenThat(string problem) => problem switch
    {
        "expired" => Sign(Header, Payload("lessa", Issuer, "orders", In(-5)), _key),
        "is not valid yet" => Sign(Header, Payload("lessa", Issuer, "orders", $$"""{{In(9)}},"nbf":{{In(5)}}"""), _key),
        "has no expiration time" => Sign(Header, $$"""{"iss":"{{Issuer}}","aud":"orders"}""", _key),
        "has another issuer" => Sign(Header, Payload("lessa", "https://other.example", "orders", In(5)), _key),
        "has another audience" => Sign(Header, Payload("lessa", Issuer, "payments", In(5)), _key),
        "another key signed" => Sign(Header, Payload("lessa", Issuer, "orders", In(5)), _otherKey),
        "has no signature" => TokenOf("lessa")[..(TokenOf("lessa").LastIndexOf('.') + 1)],
        "has the algorithm none" or "has the algorithm HS256" => Sign(Header.Replace("ES256", problem[18..], StringComparison.Ordinal), Payload("lessa", Issuer, "orders", In(5)), _key),
        "has an unknown key ID" => Sign(Header.Replace(KeyId, "other", StringComparison.Ordinal), Payload("lessa", Issuer, "orders", In(5)), _key),
        "is longer than the limit" => Sign(Header, Payload(new('a', 20_000), Issuer, "orders", In(5)), _key),
        _ => throw new ArgumentException($"No token {problem}."),
    };

    /// <summary>The value of the load balancer's header, whose parts are padded.</summary>
    public string ClaimsOf(string user, bool isOther) => Sign(
        $$"""{"alg":"ES256","kid":"{{KeyId}}","signer":"{{(isOther ? LoadBalancer.Replace("shop", "other", StringComparison.Ordinal) : LoadBalancer)}}","iss":"{{Issuer}}","client":"shop","exp":{{In(2)}}}""",
        $$"""{"sub":"{{user}}"}""",
        _key,
        isPadded: true);

    public void Dispose()
    {
        _key.Dispose();
        _otherKey.Dispose();
        _keyClient?.Dispose();
    }

    private static string In(int minutes) => $"{DateTimeOffset.UtcNow.AddMinutes(minutes).ToUnixTimeSeconds()}";

    private static string Payload(string user, string issuer, string audience, string expires) =>
        $$"""{"iss":"{{issuer}}","aud":"{{audience}}","sub":"{{user}}","exp":{{expires}}}""";

    private static string Sign(string header, string payload, ECDsa key, bool isPadded = false)
    {
        string Encode(byte[] bytes) => isPadded ? Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_') : Base64Url.EncodeToString(bytes);
        var signed = $"{Encode(Encoding.UTF8.GetBytes(header))}.{Encode(Encoding.UTF8.GetBytes(payload))}";
        return $"{signed}.{Encode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    /// <summary>The endpoint of the load balancer's public keys.</summary>
    private sealed class KeyEndpoint(string pem) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(request.RequestUri!.AbsoluteUri == $"https://public-keys.auth.elb.eu-west-1.amazonaws.com/{KeyId}"
                ? new HttpResponseMessage { Content = new StringContent(pem) }
                : new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
