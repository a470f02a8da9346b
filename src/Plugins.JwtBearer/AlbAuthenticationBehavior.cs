using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace LambdaEventHandler.JwtBearer;

/// <summary>Sets the user that a load balancer authenticated, and rejects claims that it didn't sign.</summary>
internal sealed class AlbAuthenticationBehavior(AlbAuthenticationOptions options) : IBehavior
{
    private const string Header = "x-amzn-oidc-data";
    private const string Algorithm = "ES256";
    private const string WrongSigner = "The signer is not the load balancer";

    private readonly AlbKeyCache _keys = new(new(options.HttpClient, options.BackchannelTimeout, options.TimeProvider), options.KeyAddress!, options.TimeProvider);
    private readonly ClaimTypeNames _claimTypes = new("ALB", options.NameClaimType, options.RoleClaimType);

    public bool KeepsResponses => false;

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) =>
        request.ResolverName == nameof(AlbResolver) && request.Headers.GetValues(Header) is { Count: > 0 } values
            ? AuthenticateAsync(values, request, next)
            : next(request);

    // Separate, so that a request without the header loads nothing.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async ValueTask<Response> AuthenticateAsync(IReadOnlyList<string> values, Request request, BehaviorDelegate next)
    {
        try
        {
            request.User = await VerifyAsync(values, request).ConfigureAwait(false);
        }
        catch (SigningKeysUnavailableException exception)
        {
            throw AuthenticationError.Unavailable(exception);
        }

        return await next(request).ConfigureAwait(false);
    }

    private async ValueTask<ClaimsPrincipal> VerifyAsync(IReadOnlyList<string> values, Request request)
    {
        if (values.Count != 1 || values[0].Length > options.MaximumTokenSize || !CompactToken.TryParse(values[0], isPadded: true, out var token))
        {
            throw AuthenticationError.InvalidToken(request, AuthenticationError.Malformed);
        }

        using (token)
        {
            if (token.Algorithm != Algorithm)
            {
                throw AuthenticationError.InvalidToken(request, AuthenticationError.AlgorithmNotAllowed);
            }

            var key = FindEmulatedKey(token, request) ?? await FindKeyAsync(token, request).ConfigureAwait(false);

            if (!key.Verifies(token))
            {
                throw AuthenticationError.InvalidToken(request, AuthenticationError.InvalidSignature);
            }

            return TokenClaims.TryRead(token, token.Header, _claimTypes, out var user)
                ? user
                : throw AuthenticationError.InvalidToken(request, AuthenticationError.Malformed);
        }
    }

    /// <summary>
    /// Finds the key of an emulated load balancer, in a test or in the local gateway; null in Lambda, whose context has none. The key is created in this process, so
    /// that nobody else can sign with it, and the options about the load balancer and the clock don't apply.
    /// </summary>
    private AlbKey? FindEmulatedKey(CompactToken token, Request request) =>
        request.LambdaContext is ILoadBalancerLambdaContext emulated && FindText(token, "signer") == emulated.LoadBalancerArn
            && token.KeyId is { } id && emulated.FindPublicKey(id) is { } pem
                ? AlbKey.Read(pem, options.TimeProvider.GetUtcNow())
                : null;

    /// <summary>Finds the key of a token that can be valid.</summary>
    /// <exception cref="UnauthorizedException">The token is invalid apart from the signature, or its key doesn't exist.</exception>
    /// <exception cref="SigningKeysUnavailableException">The key can't be read.</exception>
    private async ValueTask<AlbKey> FindKeyAsync(CompactToken token, Request request)
    {
        if (FindProblem(token) is { } problem)
        {
            throw AuthenticationError.InvalidToken(request, problem);
        }

        return await _keys.FindAsync(token.KeyId!, request).ConfigureAwait(false) ?? throw AuthenticationError.InvalidToken(request, AuthenticationError.UnknownKey);
    }

    /// <summary>Returns what is wrong apart from the algorithm and the signature, so that no key is requested for a token that can't be valid.</summary>
    private string? FindProblem(CompactToken token)
    {
        if (FindText(token, "signer") != options.LoadBalancerArn || (options.ClientId is { } client && FindText(token, "client") != client))
        {
            return WrongSigner;
        }

        if (options.ValidIssuer is { } issuer && FindText(token, "iss") != issuer)
        {
            return AuthenticationError.InvalidIssuer;
        }

        // The key ID becomes a part of an address.
        if (!Guid.TryParseExact(token.KeyId, "D", out _))
        {
            return AuthenticationError.UnknownKey;
        }

        var now = options.TimeProvider.GetUtcNow().UtcDateTime;
        return Lifetime.Check(null, CompactToken.FindTime(token.Header, "exp"), now, options.ClockSkew)
            ?? (CompactToken.FindTime(token.Payload, "exp") is { } end ? Lifetime.Check(null, end, now, options.ClockSkew) : null);
    }

    /// <summary>Reads a text of the header; null if it isn't there or isn't valid Unicode.</summary>
    private static string? FindText(CompactToken token, string name)
    {
        try
        {
            return token.FindInHeader(name);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
