using System.Security.Cryptography;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LambdaEventHandler.JwtBearer;

/// <summary>The public keys of the issuers, which don't change. New keys are a new object.</summary>
internal sealed class SigningKeys
{
    private readonly Dictionary<string, List<SecurityKey>> _byId = new(StringComparer.Ordinal);
    private readonly List<SecurityKey> _all = [];
    private readonly List<SecurityKey> _withoutId = [];

    /// <summary>Creates the rules of the tokens that these keys sign.</summary>
    /// <param name="keys">The keys. Those that are not public keys, or too short, are left out.</param>
    /// <param name="issuers">The valid issuers.</param>
    /// <param name="rules">The other rules.</param>
    public SigningKeys(IEnumerable<SecurityKey> keys, IEnumerable<string> issuers, TokenRules rules)
    {
        foreach (var key in keys.Where(IsUsable))
        {
            _all.Add(key);
            if (string.IsNullOrEmpty(key.KeyId))
            {
                _withoutId.Add(key);
            }
            else
            {
                AddById(key);
            }
        }

        Parameters = rules.CreateParameters(issuers, (_, _, keyId, _) => Find(keyId));
    }

    public int Count => _all.Count;

    /// <summary>Gets the rules with these keys.</summary>
    public TokenValidationParameters Parameters { get; }

    /// <summary>Returns the keys that can have signed a token: those with its key ID, and those without one. Without a key ID, all keys.</summary>
    public IReadOnlyList<SecurityKey> Find(string? keyId) =>
        string.IsNullOrEmpty(keyId) ? _all : _byId.TryGetValue(keyId, out var keys) ? keys : _withoutId;

    /// <summary>Reads the keys of the options.</summary>
    public static SigningKeys From(IEnumerable<StaticKey> keys, IEnumerable<string> issuers, TokenRules rules) => new(
        keys.Select(key => key.Algorithm is RSA rsa ? new RsaSecurityKey(rsa) { KeyId = key.Id } : (SecurityKey)new ECDsaSecurityKey((ECDsa)key.Algorithm) { KeyId = key.Id }),
        issuers,
        rules);

    private void AddById(SecurityKey key)
    {
        if (!_byId.TryGetValue(key.KeyId, out var keys))
        {
            _byId.Add(key.KeyId, keys = []);
        }

        keys.Add(key);
    }

    /// <summary>Determines whether a key is public. Otherwise, a token could be signed with what is published.</summary>
    private static bool IsUsable(SecurityKey key) => key switch
    {
        RsaSecurityKey or X509SecurityKey { PublicKey: RSA } => key.KeySize >= StaticKey.ShortestRsaKey,
        ECDsaSecurityKey or X509SecurityKey { PublicKey: ECDsa } => true,
        _ => false,
    };
}

/// <summary>Requests the keys of an authority: its discovery document, and the JSON Web Key Set that this names.</summary>
internal sealed class AuthorityKeys(JwtBearerOptions options, TokenRules rules)
{
    private const string WellKnownPath = "/.well-known/openid-configuration";

    private readonly DocumentRetriever _documents = new(new KeyDownload(options.HttpClient, options.BackchannelTimeout, options.TimeProvider));

    public string Address { get; } = options.MetadataAddress ?? options.Authority!.TrimEnd('/') + WellKnownPath;

    /// <exception cref="InvalidDataException">The documents are not those of the authority, or have no keys.</exception>
    public async Task<SigningKeys> ReadAsync(CancellationToken cancellationToken)
    {
        var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(Address, _documents, cancellationToken).ConfigureAwait(false);
        var keys = new SigningKeys(metadata.SigningKeys, options.ValidIssuers.Count > 0 ? [.. options.ValidIssuers] : [IssuerOf(metadata)], rules);
        return keys.Count > 0 ? keys : throw new InvalidDataException($"{metadata.JwksUri ?? Address} has no public key for signatures.");
    }

    /// <summary>Returns the issuer, which must be the authority (OpenID Connect Discovery 1.0, section 4.3).</summary>
    private string IssuerOf(OpenIdConnectConfiguration metadata)
    {
        if (string.IsNullOrEmpty(metadata.Issuer))
        {
            throw new InvalidDataException($"{Address} has no issuer: set ValidIssuers.");
        }

        return options.Authority is null || string.Equals(metadata.Issuer.TrimEnd('/'), options.Authority.TrimEnd('/'), StringComparison.Ordinal)
            ? metadata.Issuer
            : throw new InvalidDataException($"{Address} has the issuer '{metadata.Issuer}' instead of '{options.Authority}': if that is right, set ValidIssuers.");
    }

    private sealed class DocumentRetriever(KeyDownload download) : Microsoft.IdentityModel.Protocols.IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) => download.GetAsync(address, cancel);
    }
}
