using System.Text;

namespace LambdaEventHandler.JwtBearer;

/// <summary>The users that an Application Load Balancer authenticated, with a key endpoint on the loopback interface.</summary>
public sealed class AlbTests : IDisposable
{
    private const string Arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188";
    private const string Malformed = "The token is malformed";
    private const string UnknownKey = "The signing key is unknown";
    private const string InvalidSignature = "The signature is invalid";

    private static readonly SigningKey Key = SigningKey.Ec("0123abcd-89ab-4def-8123-456789abcdef");

    private readonly LoopbackServer _endpoint = new();
    private readonly ManualTime _time = new();
    private readonly TestContext _invocation = new();
    private int _runs;

    public AlbTests() => _endpoint.Documents[$"/{Key.Id}"] = Key.Pem;

    public void Dispose() => _endpoint.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Fact]
    public async Task The_user_has_the_signed_claims_and_the_key_is_requested_once()
    {
        var app = Build();
        for (var i = 0; i < 3; i++)
        {
            var answer = await AskAsync(app, Token());
            Assert.Equal((200, "user-7 ALB user-7"), (answer.Status, answer.Body));
        }

        Assert.Equal([$"/{Key.Id}"], _endpoint.Paths);
    }

    [Fact]
    public async Task The_padding_of_the_load_balancer_is_a_part_of_the_signed_text()
    {
        var app = Build();
        for (var length = 1; length <= 6; length++)
        {
            var token = Token(more: $"\"a\":\"{new string('a', length)}\"");
            Assert.True(length > 3 || token.Contains('=', StringComparison.Ordinal) || token.Split('.')[1].Length % 4 == 0);
            Assert.Equal(200, (await AskAsync(app, token)).Status);
        }

        await RejectsAsync(app, Token().Replace("=", "", StringComparison.Ordinal) + "x", Malformed, InvalidSignature);
    }

    [Fact]
    public async Task A_request_without_the_header_is_anonymous()
    {
        var answer = await Events.AskAsync(Build(), "alb.json", _invocation, "/me");
        Assert.Equal((200, "anonymous"), (answer.Status, answer.Body));
        Assert.Empty(_endpoint.Paths);
    }

    [Fact]
    public async Task The_header_is_ignored_in_events_of_other_sources()
    {
        var app = Build();
        var http = await Events.AskAsync(app.As<ApiGatewayHttpResolver>(), "http-api-2.0.json", _invocation, "/me", ("x-amzn-oidc-data", Token()));
        var rest = await Events.AskAsync(app.As<ApiGatewayRestResolver>(), "api-gateway-rest.json", _invocation, "/me", ("x-amzn-oidc-data", Token()));
        Assert.Equal(("anonymous", "anonymous"), (http.Body, rest.Body));
        Assert.Empty(_endpoint.Paths);
    }

    [Theory]
    [InlineData("\"arn:aws:elasticloadbalancing:eu-west-1:999999999999:loadbalancer/app/evil/50dc6c495c0c9188\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("\"\\ud800\"")]
    public async Task Another_load_balancer_of_the_Region_is_rejected(string signer)
    {
        await RejectsAsync(Build(), Token(Header().Replace($"\"{Arn}\"", signer, StringComparison.Ordinal)), "The signer is not the load balancer");
        Assert.Empty(_endpoint.Paths);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS256")]
    [InlineData("ES384")]
    [InlineData("es256")]
    public Task Another_algorithm_is_rejected(string algorithm) =>
        RejectsAsync(Build(), Token(Header().Replace("ES256", algorithm, StringComparison.Ordinal)), "The signature algorithm is not allowed");

    [Fact]
    public async Task A_forged_signature_is_rejected()
    {
        var app = Build();
        var (own, other) = (Token().Split('.'), Token(more: "\"admin\":true").Split('.'));
        await RejectsAsync(app, $"{other[0]}.{other[1]}.{own[2]}", InvalidSignature);
        await RejectsAsync(app, $"{own[0]}.{own[1]}.", Malformed);
        await RejectsAsync(app, $"{own[0]}.{own[1]}", Malformed);
        await RejectsAsync(app, $"{own[0]}.{own[1]}.{Padded(new byte[64])}", InvalidSignature);
        await RejectsAsync(app, $"{own[0]}.{own[1]}.{Padded(new byte[1])}", InvalidSignature);
        await RejectsAsync(app, Token(sign: SigningKey.Ec(Key.Id).Sign), InvalidSignature);
        await RejectsAsync(app, "x", Malformed);
        await RejectsAsync(app, new string('a', 100_000), Malformed);
    }

    [Fact]
    public async Task An_expired_token_is_rejected()
    {
        var app = Build();
        await RejectsAsync(app, Token(Header(Jwt.InMinutes(-1))), "The token expired");
        await RejectsAsync(app, Token(more: $"\"exp\":{Jwt.InMinutes(-1)}"), "The token expired");
        await RejectsAsync(app, Token(Header().Replace("\"exp\"", "\"x\"", StringComparison.Ordinal)), "The token has no expiration time");
        await RejectsAsync(app, Token(Header().Replace($"\"exp\":{Jwt.InMinutes(2)}", "\"exp\":\"never\"", StringComparison.Ordinal)), Malformed);
        Assert.Equal(200, (await AskAsync(app, Token())).Status);
        _time.Advance(TimeSpan.FromMinutes(3));
        await RejectsAsync(app, Token(), "The token expired");
    }

    [Theory]
    [InlineData("../../secret")]
    [InlineData("https://evil.example/key")]
    [InlineData("0123abcd-89ab-4def-8123-456789abcdef/..")]
    [InlineData("0123abcd-89ab-4def-8123-456789abcdef?x")]
    [InlineData("{0123abcd-89ab-4def-8123-456789abcdef}")]
    [InlineData("")]
    public async Task A_key_ID_that_is_not_a_GUID_is_not_requested(string id)
    {
        await RejectsAsync(Build(), Token(Header().Replace(Key.Id, id, StringComparison.Ordinal)), UnknownKey);
        Assert.Empty(_endpoint.Paths);
    }

    [Fact]
    public async Task Unknown_key_IDs_are_requested_only_a_few_times_in_a_minute()
    {
        var app = Build();
        for (var i = 0; i < 30; i++)
        {
            var token = Token(Header().Replace(Key.Id, Guid.NewGuid().ToString(), StringComparison.Ordinal));
            Assert.Equal(i < 10 ? 401 : 503, (await AskAsync(app, token)).Status);
        }

        Assert.Equal((10, 0), (_endpoint.Paths.Count, _runs));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await AskAsync(app, Token(Header(Jwt.InMinutes(9))))).Status);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_respond_returns_503_and_is_logged()
    {
        _endpoint.Documents[$"/{Key.Id}"] = null;
        var answer = await AskAsync(Build(options => options.BackchannelTimeout = TimeSpan.FromMilliseconds(200)), Token());
        Assert.Equal((503, 0), (answer.Status, _runs));
        Assert.Contains("A public key of the load balancer can't be read", Assert.Single(_invocation.Log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task A_document_that_is_not_a_key_returns_503(string document)
    {
        _endpoint.Documents[$"/{Key.Id}"] = document;
        Assert.Equal(503, (await AskAsync(Build(), Token())).Status);
    }

    [Fact]
    public async Task A_client_ID_and_an_issuer_can_be_required()
    {
        var app = Build(options => (options.ClientId, options.ValidIssuer) = ("client-1", "https://idp.example"));
        Assert.Equal(200, (await AskAsync(app, Token())).Status);
        await RejectsAsync(app, Token(Header().Replace("client-1", "client-2", StringComparison.Ordinal)), "The signer is not the load balancer");
        await RejectsAsync(app, Token(Header().Replace("idp.example", "evil.example", StringComparison.Ordinal)), "The issuer is invalid");
    }

    [Fact]
    public async Task A_bearer_token_takes_precedence_in_every_order_of_the_calls()
    {
        foreach (var isBearerFirst in new[] { true, false })
        {
            var builder = AlbResolver.CreateBuilder();
            if (isBearerFirst)
            {
                UseBearer(builder);
            }

            Use(builder);
            if (!isBearerFirst)
            {
                UseBearer(builder);
            }

            Map(builder);
            var answer = await Events.AskAsync(
                builder.Build(),
                "alb.json",
                _invocation,
                "/me",
                ("x-amzn-oidc-data", Token()),
                ("authorization", $"Bearer {SigningKey.First.Token(Jwt.Payload(App.Issuer))}"));
            Assert.Equal("user-7 Bearer user-7", answer.Body);
        }
    }

    [Theory]
    [InlineData(Arn, "https://public-keys.auth.elb.eu-west-1.amazonaws.com")]
    [InlineData("arn:aws-us-gov:elasticloadbalancing:us-gov-west-1:1:loadbalancer/app/a/1", "https://s3-us-gov-west-1.amazonaws.com/aws-elb-public-keys-prod-us-gov-west-1")]
    public void The_default_endpoint_is_that_of_the_Region(string arn, string endpoint) =>
        Assert.Equal($"{endpoint}/{Key.Id}", RequestedFrom(arn));

    private static string RequestedFrom(string arn)
    {
        using var handler = new RecordingHandler();
        using var client = new HttpClient(handler);
        var builder = AlbResolver.CreateBuilder().UseAlbAuthentication(options => (options.LoadBalancerArn, options.HttpClient, options.TimeProvider) = (arn, client, new ManualTime()));
        var token = Token(Header().Replace(Arn, arn, StringComparison.Ordinal));
        var answer = Events.AskAsync(builder.Build(), "alb.json", new(), "/me", ("x-amzn-oidc-data", token)).GetAwaiter().GetResult();
        Assert.Equal(401, answer.Status);
        return handler.Address!;
    }

    private AlbResolver Build(Action<AlbAuthenticationOptions>? configure = null)
    {
        var builder = AlbResolver.CreateBuilder();
        Use(builder, configure);
        Map(builder);
        return builder.Build();
    }

    private void Use(ResolverBuilder<AlbResolver> builder, Action<AlbAuthenticationOptions>? configure = null) => builder.UseAlbAuthentication(options =>
    {
        (options.LoadBalancerArn, options.KeyEndpoint, options.TimeProvider) = (Arn, _endpoint.Address, _time);
        configure?.Invoke(options);
    });

    private void UseBearer(ResolverBuilder<AlbResolver> builder) => builder.UseJwtBearer(options =>
        (options.SigningKeys, options.ValidIssuers, options.Audience, options.TimeProvider) = ([SigningKey.First.Json], [App.Issuer], "orders", _time));

    private void Map(ResolverBuilder<AlbResolver> builder) => builder.MapGet("/me", (Request request) =>
    {
        _runs++;
        return request.User.FindFirst("sub") is { } subject ? $"{subject.Value} {request.User.Identity!.AuthenticationType} {request.User.Identity.Name}" : "anonymous";
    });

    private Task<Answer> AskAsync(AlbResolver app, string token) => Events.AskAsync(app, "alb.json", _invocation, "/me", ("x-amzn-oidc-data", token));

    private async Task RejectsAsync(AlbResolver app, string token, params string[] reasons)
    {
        var runs = _runs;
        var answer = await AskAsync(app, token);
        Assert.Equal((401, runs), (answer.Status, _runs));
        Assert.Contains(answer["WWW-Authenticate"], reasons.Select(reason => $"Bearer error=\"invalid_token\", error_description=\"{reason}\""));
        Assert.DoesNotContain(_invocation.Log, entry => entry.Contains(token, StringComparison.Ordinal));
    }

    private static string Header(long? expires = null) =>
        $$"""{"typ":"JWT","kid":"{{Key.Id}}","alg":"ES256","iss":"https://idp.example","client":"client-1","signer":"{{Arn}}","exp":{{expires ?? Jwt.InMinutes(2)}}}""";

    private static string Token(string? header = null, string more = "\"a\":1", Func<byte[], byte[]>? sign = null)
    {
        var signed = $"{Padded(Encoding.UTF8.GetBytes(header ?? Header()))}.{Padded(Encoding.UTF8.GetBytes($$"""{"sub":"user-7","name":"Lessa",{{more}}}"""))}";
        return $"{signed}.{Padded((sign ?? Key.Sign)(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Padded(byte[] bytes) => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_');

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public string? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
        }
    }
}
