using System.Buffers.Text;
using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Resilience;

/// <summary>What apps pass to plugins.</summary>
internal static class PluginPlaces
{
    private const string Origin = "https://www.example.com";

    private const string LoadBalancer = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/1";

    private static readonly string Token = $"{Encode("""{"alg":"RS256","kid":"1"}""")}.{Encode("""{"sub":"1"}""")}.{Encode("signature")}";

    public static IReadOnlyList<Place> All { get; } =
    [
        new("CORS predicate", app => Cors(app)) { Request = new("GET", "/place") { Headers = [("Origin", Origin)] } },
        new("CORS predicate, around a stream", app => Cors(app)) { Request = new("GET", "/stream") { Headers = [("Origin", Origin)] } },
        new("CORS predicate of a preflight request", app => Cors(app)) { Request = new("OPTIONS", "/place") { Headers = [("Origin", Origin), ("Access-Control-Request-Method", "GET")] } },
        Authorization("authorization handler", new FailingHandler(isLater: false)),
        Authorization("asynchronous authorization handler", new FailingHandler(isLater: true)),
        new("constructor of an authorization handler", app =>
        {
            app.Builder.Services.AddScoped<IAuthorizationHandler, UncreatableHandler>();
            app.Builder.UseAuthorization(options => options.AddPolicy("Policy", policy => policy.AddRequirements(new Requirement())));
            app.Builder.MapGet("/place", () => "never").RequireAuthorization("Policy");
        }),
        new("assertion of a policy", app =>
        {
            app.Builder.UseAuthorization(options => options.AddPolicy("Policy", policy => policy.RequireAssertion(_ => Inside.Throw<bool>())));
            app.Builder.MapGet("/place", () => "never").RequireAuthorization("Policy");
        }),
        Jwt("download of the keys", (_, _) => throw new HttpRequestException(Inside.Secret)),
        Jwt("download of the keys, later", (_, _) => Inside.ThrowLaterAsync<HttpResponseMessage>()),
        Jwt("download of the keys, halfway", (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new FailingStream("Read", 1000)) })),
        new("download of the key of a load balancer", app =>
        {
            app.Builder.UseAlbAuthentication(options => (options.LoadBalancerArn, options.HttpClient) =
                (LoadBalancer, new HttpClient(new FailingNetwork((_, _) => Inside.ThrowLaterAsync<HttpResponseMessage>()))));
            app.Builder.MapGet("/place", () => "never");
        }) { Request = new("GET", "/place") { Headers = [("x-amzn-oidc-data", UserToken())] }, Status = 503, IsReachedBy = service => service.Name == "ALB" },
        new("document hook of OpenAPI", app => app.Builder.UseOpenApi(options => options.OnDocument = _ => throw Inside.Failure())) { Request = new("GET", "/openapi.json") },
        new("operation hook of OpenAPI", app => app.Builder.UseOpenApi(options => options.OnOperation = (_, _) => throw Inside.Failure())) { Request = new("GET", "/openapi.json") },
        new("endpoint of a package", app => app.Builder.AddEndpoint("/place", "Package", _ => throw Inside.Failure())),
        new("compression, of a body that fails", app => app.Builder.UseCompression(options => options.All = true).MapGet("/place", () => (Stream)app.Track(new FailingStream("Read", 20_000)))) { Request = new("GET", "/place") { Headers = [("Accept-Encoding", "gzip")] }, IsHalfway = true },
        new("compression of a stream, of a body that fails", app => app.Builder.UseCompression(options => (options.All, options.Streams) = (true, true)).MapGet("/place", () => app.Track(new FailingItems("MoveNextAsync", 4000, isSlow: false)))) { Request = new("GET", "/place") { Headers = [("Accept-Encoding", "gzip")] }, IsHalfway = true },
        new("entity tag, of a body that fails", app => app.Builder.UseConditionalRequests(options => options.All = true).MapGet("/place", () => (Stream)app.Track(new FailingStream("Read")))),
    ];

    private static void Cors(FailingApp app)
    {
        app.Builder.UseCors(options => options.IsOriginAllowed = _ => throw Inside.Failure());
        app.Builder.MapGet("/place", () => "never");
        app.Builder.MapGet("/stream", () => (Stream)app.Track(new FailingStream("none")));
    }

    private static Place Authorization(string name, FailingHandler handler) => new(name, app =>
    {
        app.Builder.Services.AddSingleton<IAuthorizationHandler>(handler);
        app.Builder.UseAuthorization(options => options.AddPolicy("Policy", policy => policy.AddRequirements(new Requirement())));
        app.Builder.MapGet("/place", () => "never").RequireAuthorization("Policy");
    });

    /// <summary>The keys are not requested again for some seconds, so that the second request has no entry.</summary>
    private static Place Jwt(string name, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send) => new(name, app =>
    {
        app.Builder.UseJwtBearer(options => (options.Authority, options.Audience, options.HttpClient) = ("https://issuer.example.com", "orders", new HttpClient(new FailingNetwork(send))));
        app.Builder.MapGet("/place", () => "never");
    })
    { Request = new("GET", "/place") { Headers = [("Authorization", $"Bearer {Token}")] }, Status = 503, EntriesOfSecond = 0 };

    /// <summary>A token that is valid except for its signature, which can't be verified without the key.</summary>
    private static string UserToken()
    {
        var header = $$"""{"alg":"ES256","kid":"{{Guid.NewGuid()}}","signer":"{{LoadBalancer}}","exp":{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}}""";
        return $"{Encode(header)}.{Encode("""{"sub":"1"}""")}.{Encode("signature")}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(text));

    private sealed class Requirement : IAuthorizationRequirement;

    private sealed class FailingHandler(bool isLater) : AuthorizationHandler<Requirement>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
        {
            if (isLater)
            {
                await Task.Yield();
            }

            throw Inside.Failure();
        }
    }

    private sealed class UncreatableHandler : AuthorizationHandler<Requirement>
    {
        public UncreatableHandler() => throw Inside.Failure();

        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement) => Task.CompletedTask;
    }

    private sealed class FailingNetwork(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => send(request, cancellationToken);
    }
}
