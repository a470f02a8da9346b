using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LambdaEventHandler.JwtBearer;

/// <summary>Validates bearer tokens with IdentityModel. It is created for the first token, because it loads IdentityModel.</summary>
internal sealed class TokenValidator
{
    private readonly JsonWebTokenHandler _handler;
    private readonly TokenRules _rules;
    private readonly SigningKeys? _staticKeys;
    private readonly SigningKeyCache? _cache;
    private readonly ClaimTypeNames _claimTypes;
    private readonly int _maximumSize;

    public TokenValidator(JwtBearerOptions options, IReadOnlyList<StaticKey> staticKeys)
    {
        _maximumSize = options.MaximumTokenSize;
        _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = options.MaximumTokenSize };
        _rules = new(options);
        _claimTypes = new("Bearer", options.NameClaimType, options.RoleClaimType);
        if (staticKeys.Count > 0)
        {
            _staticKeys = SigningKeys.From(staticKeys, [.. options.ValidIssuers], _rules);
        }
        else
        {
            var authority = new AuthorityKeys(options, _rules);
            _cache = new(authority.ReadAsync, authority.Address, options);
        }
    }

    /// <summary>Validates a token.</summary>
    /// <exception cref="UnauthorizedException">The token is not valid.</exception>
    /// <exception cref="SigningKeysUnavailableException">The keys can't be read.</exception>
    public async ValueTask<ClaimsPrincipal> ValidateAsync(string text, Request request)
    {
        if (text.Length > _maximumSize || !CompactToken.TryParse(text, isPadded: false, out var token))
        {
            throw AuthenticationError.InvalidToken(request, AuthenticationError.Malformed);
        }

        using (token)
        {
            if (!_rules.AllowsAlgorithm(token.Algorithm))
            {
                throw AuthenticationError.InvalidToken(request, AuthenticationError.AlgorithmNotAllowed);
            }

            var keys = await FindKeysAsync(token, request).ConfigureAwait(false);
            if (await FindProblemAsync(text, keys.Parameters).ConfigureAwait(false) is { } problem)
            {
                throw AuthenticationError.InvalidToken(request, problem);
            }

            return TokenClaims.TryRead(token, token.Payload, _claimTypes, out var user)
                ? user
                : throw AuthenticationError.InvalidToken(request, AuthenticationError.Malformed);
        }
    }

    private async ValueTask<SigningKeys> FindKeysAsync(CompactToken token, Request request)
    {
        var keys = _staticKeys ?? await _cache!.GetAsync(request).ConfigureAwait(false);
        if (_cache is not null && keys.Find(token.KeyId).Count == 0)
        {
            keys = await _cache.RefreshAsync(keys, request).ConfigureAwait(false);
        }

        return keys.Find(token.KeyId).Count > 0 ? keys : throw AuthenticationError.InvalidToken(request, AuthenticationError.UnknownKey);
    }

    /// <summary>Validates the signature first, and then the claims. Whatever IdentityModel throws for a token means that it isn't valid.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A token that can't be validated is not valid, and the exception can contain parts of it.")]
    private async Task<string?> FindProblemAsync(string text, TokenValidationParameters parameters)
    {
        try
        {
            var result = await _handler.ValidateTokenAsync(text, parameters).ConfigureAwait(false);
            return result.IsValid ? null : Describe(result.Exception);
        }
        catch (Exception)
        {
            return AuthenticationError.Malformed;
        }
    }

    private static string Describe(Exception exception) => exception switch
    {
        SecurityTokenExpiredException => AuthenticationError.Expired,
        SecurityTokenNotYetValidException => AuthenticationError.NotYetValid,
        SecurityTokenNoExpirationException => AuthenticationError.NoExpiration,
        SecurityTokenInvalidIssuerException => AuthenticationError.InvalidIssuer,
        SecurityTokenInvalidAudienceException => "The audience is invalid",
        SecurityTokenInvalidTypeException => "The type of the token is invalid",
        SecurityTokenInvalidAlgorithmException => AuthenticationError.AlgorithmNotAllowed,
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => AuthenticationError.InvalidSignature,
        SecurityTokenMalformedException => AuthenticationError.Malformed,
        _ => "The token is invalid",
    };
}
