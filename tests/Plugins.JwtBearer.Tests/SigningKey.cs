using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LambdaEventHandler.JwtBearer;

/// <summary>A key pair of an issuer.</summary>
internal sealed class SigningKey
{
    /// <summary>The key that most tests use.</summary>
    public static readonly SigningKey First = Rsa("first");

    public static readonly SigningKey Second = Rsa("second");

    public static readonly SigningKey Curve = Ec("curve");

    private SigningKey(string id, string algorithm, string json, string pem, Func<byte[], byte[]> sign) => (Id, Algorithm, Json, Pem, Sign) = (id, algorithm, json, pem, sign);

    public string Id { get; }

    public string Algorithm { get; }

    /// <summary>The public key as a JSON Web Key.</summary>
    public string Json { get; }

    /// <summary>The public key in PEM format.</summary>
    public string Pem { get; }

    public Func<byte[], byte[]> Sign { get; }

    public static SigningKey Rsa(string id, int size = 2048)
    {
        var rsa = RSA.Create(size);
        var key = rsa.ExportParameters(false);
        return new(
            id,
            "RS256",
            $$"""{"kty":"RSA","use":"sig","kid":"{{id}}","n":"{{Base64Url.EncodeToString(key.Modulus)}}","e":"{{Base64Url.EncodeToString(key.Exponent)}}"}""",
            rsa.ExportSubjectPublicKeyInfoPem(),
            data => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static SigningKey Ec(string id)
    {
        var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = curve.ExportParameters(false);
        return new(
            id,
            "ES256",
            $$"""{"kty":"EC","crv":"P-256","kid":"{{id}}","x":"{{Base64Url.EncodeToString(key.Q.X)}}","y":"{{Base64Url.EncodeToString(key.Q.Y)}}"}""",
            curve.ExportSubjectPublicKeyInfoPem(),
            data => curve.SignData(data, HashAlgorithmName.SHA256));
    }

    /// <summary>Signs with the algorithm and the ID of the key.</summary>
    public string Token(string payload) => Token(Header, payload);

    public string Token(string header, string payload) => Jwt.Sign(header, payload, Sign);

    public string Header => $$"""{"alg":"{{Algorithm}}","typ":"JWT","kid":"{{Id}}"}""";
}

/// <summary>Tokens in the compact serialization.</summary>
internal static class Jwt
{
    public static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static string Sign(string header, string payload, Func<byte[], byte[]> sign)
    {
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public static long In(TimeSpan time) => (Now + time).ToUnixTimeSeconds();

    public static long InMinutes(int minutes) => In(TimeSpan.FromMinutes(minutes));

    /// <summary>The payload of a valid token, with more members.</summary>
    public static string Payload(string issuer, string more = "") =>
        $$"""{"iss":"{{issuer}}","aud":"orders","sub":"user-7","exp":{{InMinutes(5)}}{{(more.Length > 0 ? "," : "")}}{{more}}}""";
}

/// <summary>A clock that tests set.</summary>
internal sealed class ManualTime : TimeProvider
{
    private DateTimeOffset _now = Jwt.Now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
