using System.Net;
using System.Security.Claims;
using System.Text;

namespace LambdaEventHandler.Testing;

/// <summary>Users whom the emulated load balancer signs.</summary>
public sealed class LoadBalancerUserTests
{
    private const string Arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188";

    private static readonly Uri Me = new("/me", UriKind.Relative);
    private static readonly Uri Open = new("/path", UriKind.Relative);

    [Theory]
    [InlineData(EventSource.Alb)]
    [InlineData(EventSource.AlbMultiValue)]
    public async Task An_app_that_verifies_users_accepts_those_of_the_test_client(EventSource source)
    {
        await using var app = Create(builder => UseAlbAuthentication(builder));
        using var client = app.CreateClient(source).As("lessa", ("email", "lessa@example.com"), ("cognito:groups", "riders"), ("cognito:groups", "staff"));

        Assert.Equal("ALB lessa lessa@example.com riders,staff", await client.GetStringAsync(Me));
        client.As((ClaimsPrincipal?)null);
        Assert.Equal("   ", await client.GetStringAsync(Me));
    }

    [Fact]
    public async Task Other_options_of_the_load_balancer_and_the_clock_of_the_app_do_not_matter()
    {
        await using var app = Create(builder => UseAlbAuthentication(
            builder,
            options => (options.ClientId, options.ValidIssuer, options.TimeProvider) = ("another", "https://login.example.com", new OldTime())));
        using var client = app.CreateClient(EventSource.Alb).As("lessa");

        Assert.Equal("ALB lessa  ", await client.GetStringAsync(Me));
    }

    [Theory]
    [InlineData(EventSource.Alb)]
    [InlineData(EventSource.AlbMultiValue)]
    public async Task A_user_whom_the_app_does_not_verify_is_an_error_of_the_test(EventSource source)
    {
        await using var app = Create(_ => { });
        using var client = app.CreateClient(source).As("lessa");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetStringAsync(Me));

        Assert.Contains("the app read Request.User without verifying it", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Call UseAlbAuthentication", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"don't send its users from {source}", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(client.LastExchange.EventJson);
    }

    [Fact]
    public async Task A_route_that_does_not_read_the_user_needs_no_verification()
    {
        await using var app = Create(_ => { });
        using var client = app.CreateClient(EventSource.Alb).As("lessa");

        Assert.Equal("/path", await client.GetStringAsync(Open));
    }

    [Fact]
    public async Task An_anonymous_client_is_not_an_error()
    {
        await using var app = Create(_ => { });
        using var client = app.CreateClient(EventSource.Alb);

        Assert.Equal("   ", await client.GetStringAsync(Me));
    }

    [Fact]
    public async Task An_app_that_sets_the_user_itself_is_not_an_error()
    {
        await using var app = Create(builder => builder.Use(
            (request, next) =>
            {
                request.User = new(new ClaimsIdentity([new("sub", request.Headers["x-amzn-oidc-identity"]!)], "Own", "sub", "role"));
                return next(request);
            },
            BehaviorOrder.Authentication));
        using var client = app.CreateClient(EventSource.Alb).As("lessa");

        Assert.Equal("Own lessa  ", await client.GetStringAsync(Me));
    }

    [Fact]
    public async Task A_changed_claim_is_rejected()
    {
        await using var app = Create(builder => UseAlbAuthentication(builder));
        using var user = app.CreateClient(EventSource.Alb).As("lessa");
        await user.GetStringAsync(Me);
        using var client = app.CreateClient(EventSource.Alb);
        var parts = System.Text.Json.JsonDocument.Parse(user.LastExchange.EventJson!).RootElement.GetProperty("headers").GetProperty("x-amzn-oidc-data").GetString()!.Split('.');
        client.DefaultRequestHeaders.Add("x-amzn-oidc-data", $"{parts[0]}.{Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"sub":"jaxom"}"""))}.{parts[2]}");

        using var response = await client.GetAsync(Me);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer error=\"invalid_token\", error_description=\"The signature is invalid\""), (response.StatusCode, response.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task Lambda_does_not_accept_the_users_of_the_test_client()
    {
        await using var app = Create(builder => UseAlbAuthentication(builder));
        var sent = await EventOfLessaAsync(app);

        Assert.Contains("The signer is not the load balancer", await HandleAsync(app, sent, context: null), StringComparison.Ordinal);
        Assert.Contains("ALB lessa", await HandleAsync(app, sent, new TestLambdaContext()), StringComparison.Ordinal);
    }

    private static async Task<string> EventOfLessaAsync(ApiGatewayRestResolver app)
    {
        using var client = app.CreateClient(EventSource.Alb).As("lessa");
        using var request = new HttpRequestMessage(HttpMethod.Get, Me);
        return await client.CreateEventAsync(request);
    }

    private static async Task<string> HandleAsync(ApiGatewayRestResolver app, string sent, TestLambdaContext? context)
    {
        using var request = new MemoryStream(Encoding.UTF8.GetBytes(sent));
        using var response = new StreamReader(await app.As<AlbResolver>().ResolveAsync(request, context));
        return await response.ReadToEndAsync();
    }

    private static void UseAlbAuthentication(ResolverBuilder builder, Action<JwtBearer.AlbAuthenticationOptions>? configure = null) => builder.UseAlbAuthentication(options =>
    {
        options.LoadBalancerArn = Arn;
        configure?.Invoke(options);
    });

    private static ApiGatewayRestResolver Create(Action<ResolverBuilder> configure) => TestApp.Create(builder =>
    {
        configure(builder);
        builder.MapGet("/me", (Request request) =>
            $"{request.User.Identity!.AuthenticationType} {request.User.Identity.Name} {request.User.FindFirst("email")?.Value} {string.Join(',', request.User.FindAll("cognito:groups").Select(group => group.Value))}");
    });

    private sealed class OldTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
