using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LambdaEventHandler.Emulation;

/// <summary>
/// The headers that a load balancer adds after it authenticated a user (AWS: "Authenticate users using an Application Load Balancer"). The claims are in a JWT that
/// is signed with ES256. Its parts have the padding of base64, unlike those of other JWTs.
/// </summary>
internal static class OidcHeaders
{
    public const string KeyId = "7d5a2b04-1f0c-4a6e-9b53-2f1a8c0e4d11";

    public const string LoadBalancer = $"arn:aws:elasticloadbalancing:{LocalAccount.Region}:{LocalAccount.Id}:loadbalancer/app/local-gateway/0123456789abcdef";

    /// <summary>What to do about a user whom the app doesn't verify.</summary>
    public const string LostUser =
        "The load balancer sent a user in x-amzn-oidc-data, but the app read Request.User without verifying it, so the client was anonymous, as it is in Lambda. "
        + "Call UseAlbAuthentication (package LambdaEventHandler.Plugins.JwtBearer), which also accepts emulated load balancers.";

    private const string Issuer = "https://idp.example.com";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Gets the public key as the regional endpoint of load balancers returns it for <see cref="KeyId"/>: PEM text.</summary>
    public static string PublicKey { get; } = Key.ExportSubjectPublicKeyInfoPem();

    /// <summary>Returns the public key of an ID; null if the load balancer doesn't have it.</summary>
    public static string? FindPublicKey(string keyId) => keyId == KeyId ? PublicKey : null;

    /// <summary>Adds the headers. Headers of the same names that the client sent are replaced.</summary>
    public static void AddTo(HeaderList headers, AuthorizedUser user, DateTimeOffset time)
    {
        headers.Set("x-amzn-oidc-accesstoken", Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(user.Subject))));
        headers.Set("x-amzn-oidc-identity", user.Subject);
        headers.Set("x-amzn-oidc-data", CreateToken(user, (time + Lifetime).ToUnixTimeSeconds()));
    }

    private static string CreateToken(AuthorizedUser user, long expiration)
    {
        var header = Encode(Write(writer =>
        {
            writer.WriteString("typ", "JWT");
            writer.WriteString("kid", KeyId);
            writer.WriteString("alg", "ES256");
            writer.WriteString("iss", Issuer);
            writer.WriteString("client", "local");
            writer.WriteString("signer", LoadBalancer);
            writer.WriteNumber("exp", expiration);
        }));
        var claims = Encode(Write(writer => WriteClaims(writer, user, expiration)));
        var signed = $"{header}.{claims}";
        return $"{signed}.{Encode(Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static void WriteClaims(Utf8JsonWriter writer, AuthorizedUser user, long expiration)
    {
        if (user.Find("sub") is null)
        {
            writer.WriteString("sub", user.Subject);
        }

        foreach (var (name, values) in user.Groups.Where(claim => claim.Key is not ("exp" or "iss")))
        {
            if (values is [var single])
            {
                writer.WriteString(name, single);
                continue;
            }

            writer.WriteStartArray(name);
            foreach (var value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        writer.WriteNumber("exp", expiration);
        writer.WriteString("iss", Issuer);
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_');
}
