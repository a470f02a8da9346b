using System.Security.Claims;
using LambdaEventHandler;

/// <summary>The clients are what the header X-Claims says. Lambda authorizers can't be played by a header.</summary>
public static class Function
{
    public static IEnumerable<Resolver> Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Use((request, next) =>
        {
            if ((request.Headers["X-Claims"] ?? request.Query["as"]) is { } claims)
            {
                request.User = new ClaimsPrincipal(new ClaimsIdentity(claims.Split(';').Select(claim => new Claim(claim.Split('=')[0], claim.Split('=')[1])), "Test", "sub", "role"));
            }

            return next(request);
        });
        builder.AddControllers();
        builder.MapGet("/mapped", (ClaimsPrincipal user, [FromClaim("sub")] string? sub) => $"{user.Identity!.IsAuthenticated} {sub}");
        return [builder.Build()];
    }
}
