using System.Runtime.CompilerServices;

namespace LambdaEventHandler.JwtBearer;

/// <summary>Sets the user of requests with a bearer token, and rejects invalid tokens.</summary>
internal sealed class JwtBearerBehavior(JwtBearerOptions options, IReadOnlyList<StaticKey> staticKeys) : IBehavior
{
    private TokenValidator? _validator;

    public bool KeepsResponses => false;

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var (token, problem) = BearerCredentials.Read(request.Headers.GetValues("Authorization"));
        return token is not null ? AuthenticateAsync(token, request, next)
            : problem is not null ? throw AuthenticationError.InvalidRequest(request, problem)
            : next(request);
    }

    // Separate, so that a request without a token doesn't load IdentityModel.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async ValueTask<Response> AuthenticateAsync(string token, Request request, BehaviorDelegate next)
    {
        try
        {
            request.User = await Validator().ValidateAsync(token, request).ConfigureAwait(false);
        }
        catch (SigningKeysUnavailableException exception)
        {
            throw AuthenticationError.Unavailable(exception);
        }

        return await next(request).ConfigureAwait(false);
    }

    private TokenValidator Validator() => Volatile.Read(ref _validator) ?? Interlocked.CompareExchange(ref _validator, new(options, staticKeys), null) ?? _validator;
}
