using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace LambdaEventHandler.JwtBearer;

/// <summary>A public key from the options. It is read without IdentityModel, which is loaded when the first token arrives.</summary>
/// <param name="Id">The key ID, or null if the key is tried for each token.</param>
/// <param name="Algorithm">An RSA or an elliptic-curve key.</param>
internal sealed record StaticKey(string? Id, AsymmetricAlgorithm Algorithm)
{
    public const int ShortestRsaKey = 2048;

    private const string Forms = "use a public key or a certificate in PEM format, a JSON Web Key, or a JSON Web Key Set.";

    /// <summary>Reads an entry of the options.</summary>
    /// <param name="text">The entry.</param>
    /// <param name="keys">Receives the keys.</param>
    /// <returns>What is wrong with the entry, or null. The entry itself is not repeated: it can be a private key by mistake.</returns>
    public static string? Read(string? text, ICollection<StaticKey> keys)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            return text.AsSpan().TrimStart().StartsWith("{") ? ReadJson(text, keys) : ReadPem(text, keys);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or ArgumentException or JsonException or InvalidOperationException)
        {
            return $"can't be read ({exception.Message.TrimEnd('.')}): {Forms}";
        }
    }

    private static string? ReadPem(string text, ICollection<StaticKey> keys)
    {
        if (!PemEncoding.TryFind(text, out var fields))
        {
            return $"is not a key: {Forms}";
        }

        switch (text[fields.Label])
        {
            case "CERTIFICATE":
                using (var certificate = X509Certificate2.CreateFromPem(text))
                {
                    return Add(null, (AsymmetricAlgorithm?)certificate.GetRSAPublicKey() ?? certificate.GetECDsaPublicKey(), keys);
                }

            case "PUBLIC KEY":
                return Add(null, ReadPublicKey(text), keys);
            case var label when label.Contains("PRIVATE", StringComparison.Ordinal):
                return $"is a private key, which must not leave the issuer: {Forms}";
            case var label:
                return $"has the PEM label '{label}': {Forms}";
        }
    }

    private static AsymmetricAlgorithm ReadPublicKey(string text)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(text);
            return rsa;
        }
        catch (CryptographicException)
        {
            rsa.Dispose();
        }

        var curve = ECDsa.Create();
        try
        {
            curve.ImportFromPem(text);
            return curve;
        }
        catch
        {
            curve.Dispose();
            throw;
        }
    }

    private static string? ReadJson(string text, ICollection<StaticKey> keys)
    {
        using var document = JsonDocument.Parse(text);
        if (!document.RootElement.TryGetProperty("keys", out var set))
        {
            return ReadJsonWebKey(document.RootElement, keys);
        }

        var before = keys.Count;
        foreach (var key in set.EnumerateArray())
        {
            // A set can have keys for other purposes.
            if (CompactToken.FindText(key, "use") is null or "sig" && ReadJsonWebKey(key, keys) is { } problem)
            {
                return problem;
            }
        }

        return keys.Count == before ? $"has no key for signatures: {Forms}" : null;
    }

    private static string? ReadJsonWebKey(JsonElement key, ICollection<StaticKey> keys)
    {
        if (key.TryGetProperty("d", out _))
        {
            return "has a private key ('d'), which must not leave the issuer: remove the private members.";
        }

        return CompactToken.FindText(key, "kty") switch
        {
            "RSA" => Add(CompactToken.FindText(key, "kid"), RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") }), keys),
            "EC" => Add(
                CompactToken.FindText(key, "kid"),
                ECDsa.Create(new ECParameters { Curve = Curve(CompactToken.FindText(key, "crv")), Q = { X = Bytes(key, "x"), Y = Bytes(key, "y") } }),
                keys),
            "oct" => "has a key of the type 'oct', which is a shared secret: use an RSA or an EC key.",
            var type => $"has a key of the type '{type}': use an RSA or an EC key.",
        };
    }

    private static string? Add(string? id, AsymmetricAlgorithm? key, ICollection<StaticKey> keys)
    {
        if (key is null)
        {
            return "has neither an RSA nor an EC key: use one of them.";
        }

        if (key is RSA && key.KeySize < ShortestRsaKey)
        {
            return $"has an RSA key of {key.KeySize} bits: use at least {ShortestRsaKey} bits.";
        }

        keys.Add(new(id, key));
        return null;
    }

    private static ECCurve Curve(string? name) => name switch
    {
        "P-256" => ECCurve.NamedCurves.nistP256,
        "P-384" => ECCurve.NamedCurves.nistP384,
        "P-521" => ECCurve.NamedCurves.nistP521,
        _ => throw new FormatException($"The curve '{name}' is unknown. Use P-256, P-384, or P-521"),
    };

    private static byte[] Bytes(JsonElement key, string name) =>
        CompactToken.FindText(key, name) is { } text ? Base64Url.DecodeFromChars(text) : throw new FormatException($"The key has no '{name}'");
}
