using System.Security.Claims;

namespace LambdaEventHandler.Authorization;

internal static class Apps
{
    /// <summary>Builds an app whose clients are what the header <c>X-Claims</c> says: <c>sub=1;scope=a b</c>. Without the header, they are anonymous.</summary>
    public static ApiGatewayRestResolver Build(Action<ResolverBuilder<ApiGatewayRestResolver>> configure)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Use(
            (request, next) =>
            {
                // The sample event has a user.
                var claims = request.Headers["X-Claims"]?.Split(';').Select(claim => new Claim(claim.Split('=')[0], claim.Split('=')[1]));
                request.User = new ClaimsPrincipal(claims is null ? new ClaimsIdentity() : new ClaimsIdentity(claims, "Test", "sub", "role"));
                return next(request);
            },
            BehaviorOrder.Authentication);
        configure(builder);
        return builder.Build();
    }

    public static async Task<string> StatusAsync(this ApiGatewayRestResolver app, string path, string? claims = null, string method = "GET")
    {
        var answer = await app.AskAsync(method, path, claims is null ? [] : [("X-Claims", claims)]);
        return $"{answer.Status} {answer["WWW-Authenticate"]}".TrimEnd();
    }

    /// <summary>The problems of an app that can't be built.</summary>
    public static IReadOnlyList<string> Problems(Action<ResolverBuilder<ApiGatewayRestResolver>> configure) =>
        Assert.Throws<InvalidConfigurationException>(() => Build(configure)).Problems;
}
