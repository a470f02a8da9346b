using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LambdaEventHandler.JwtBearer;

/// <summary>The rules that a token must follow, apart from the keys.</summary>
internal sealed class TokenRules(JwtBearerOptions options)
{
    private readonly HashSet<string> _audiences = new(options.AllAudiences, StringComparer.Ordinal);
    private readonly string[] _algorithms = [.. options.Algorithms];
    private readonly string[] _types = [.. options.ValidTypes];
    private readonly TimeSpan _clockSkew = options.ClockSkew;
    private readonly TimeProvider _time = options.TimeProvider;

    public bool AllowsAlgorithm(string algorithm) => Array.IndexOf(_algorithms, algorithm) >= 0;

    /// <summary>Creates the parameters for IdentityModel, once for all tokens.</summary>
    public TokenValidationParameters CreateParameters(IEnumerable<string> issuers, IssuerSigningKeyResolver findKeys) => new()
    {
        ValidAlgorithms = _algorithms,
        ValidTypes = _types.Length > 0 ? _types : null,
        ValidIssuers = issuers,
        IssuerSigningKeyResolver = findKeys,
        TryAllIssuerSigningKeys = false,
        AudienceValidator = (audiences, token, _) => IsAudience(audiences, token),
        LifetimeValidator = (notBefore, expires, _, _) => Lifetime.Check(notBefore, expires, _time.GetUtcNow().UtcDateTime, _clockSkew) switch
        {
            null => true,
            AuthenticationError.NoExpiration => throw new SecurityTokenNoExpirationException(AuthenticationError.NoExpiration),
            AuthenticationError.NotYetValid => throw new SecurityTokenNotYetValidException(AuthenticationError.NotYetValid),
            var problem => throw new SecurityTokenExpiredException(problem),
        },
    };

    private bool IsAudience(IEnumerable<string> audiences, SecurityToken token)
    {
        var jwt = (JsonWebToken)token;
        return jwt.TryGetPayloadValue<object>("aud", out _)
            ? audiences.Any(_audiences.Contains)
            : jwt.TryGetPayloadValue<string>("client_id", out var client) && client is not null && _audiences.Contains(client);
    }
}

/// <summary>The time in which a token is valid (RFC 7519, sections 4.1.4 and 4.1.5).</summary>
internal static class Lifetime
{
    /// <summary>Returns the problem, or null.</summary>
    public static string? Check(DateTime? notBefore, DateTime? expires, DateTime now, TimeSpan clockSkew) =>
        expires is not { } end ? AuthenticationError.NoExpiration
        : now - clockSkew >= end ? AuthenticationError.Expired
        : notBefore is { } start && now + clockSkew < start ? AuthenticationError.NotYetValid
        : null;
}
