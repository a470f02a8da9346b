using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.JwtBearer;

/// <summary>What the log contains, at all levels. Architecture tests list the projects that log: Core, and the plugins that this app uses.</summary>
public sealed class LogTests : IAsyncDisposable
{
    private const string Arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188";
    private const string Secret = "swordfish";

    private static readonly SigningKey AlbKey = SigningKey.Ec("0123abcd-89ab-4def-8123-456789abcdef");

    private static readonly SigningKey Forger = SigningKey.Rsa("first");

    private readonly Authority _authority = new(SigningKey.First);
    private readonly CapturingProvider _log = new();
    private readonly TestContext _invocation = new();

    public async ValueTask DisposeAsync()
    {
        await _authority.DisposeAsync();
        _log.Dispose();
    }

    [Theory]
    [InlineData("api-gateway-rest.json")]
    [InlineData("http-api-2.0.json")]
    [InlineData("alb.json")]
    public async Task No_entry_of_any_level_has_a_token_a_cookie_or_an_Authorization_header(string source)
    {
        await using var app = Build(_authority.Address);
        var resolver = ResolverOf(app, source);
        foreach (var credentials in Credentials())
        {
            foreach (var path in new[] { "/open", "/closed", "/staff", "/scope", "/number", "/fails", "/fails-later", "/nowhere" })
            {
                await Events.AskAsync(resolver, source, _invocation, path, [("Cookie", $"session={Secret}-cookie"), ("X-Amz-Security-Token", $"{Secret}-session"), .. credentials]);
            }
        }

        foreach (var path in new[] { "/cookies", "/large" })
        {
            await Events.AskAsync(resolver, source, _invocation, path, [("Cookie", $"session={Secret}-cookie"), .. Credentials().First()]);
        }

        foreach (var written in new[] { "Trace of the app", "The token is malformed", "The token expired", "The signature is invalid", "Authorization failed", "Unhandled exception in GET /fails", "The response has" })
        {
            Assert.Contains(written, _log.Text, StringComparison.Ordinal);
        }

        AssertHasNoSecret(_log.Text + string.Join('\n', _invocation.Log));
    }

    [Fact]
    public async Task No_entry_about_keys_that_cannot_be_read_has_a_secret()
    {
        _authority.Documents.Clear();
        await using var app = Build(_authority.Address);
        foreach (var source in new[] { "api-gateway-rest.json", "alb.json" })
        {
            foreach (var credentials in Credentials())
            {
                await Events.AskAsync(ResolverOf(app, source), source, _invocation, "/closed", [("Cookie", $"session={Secret}-cookie"), .. credentials]);
            }
        }

        Assert.Contains("The signing keys can't be read", _log.Text, StringComparison.Ordinal);
        AssertHasNoSecret(_log.Text);
    }

    [Fact]
    public async Task Without_a_logging_provider_the_log_of_Lambda_has_no_secret()
    {
        await using var app = Build(_authority.Address, hasProvider: false);
        foreach (var path in new[] { "/closed", "/fails" })
        {
            foreach (var credentials in Credentials())
            {
                await Events.AskAsync(app, "api-gateway-rest.json", _invocation, path, [("Cookie", $"session={Secret}-cookie"), .. credentials]);
            }
        }

        Assert.NotEmpty(_invocation.Log);
        AssertHasNoSecret(string.Join('\n', _invocation.Log));
    }

    private static Resolver ResolverOf(ApiGatewayRestResolver app, string source) => source switch
    {
        "alb.json" => app.As<AlbResolver>(),
        "http-api-2.0.json" => app.As<ApiGatewayHttpResolver>(),
        _ => app,
    };

    private static void AssertHasNoSecret(string log)
    {
        Assert.DoesNotContain(Secret, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Jwt.Encode(Secret)[..8], log, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Bearer ", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Basic ", log, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The headers of clients with all kinds of tokens. Each token has the secret in its claims.</summary>
    private IEnumerable<(string, string)[]> Credentials()
    {
        string Claims(int minutes, string more = "") =>
            $$"""{"iss":"{{_authority.Address}}","aud":"orders","sub":"{{Secret}}-user","name":"{{Secret}}","exp":{{Jwt.InMinutes(minutes)}}{{more}}}""";
        var valid = SigningKey.First.Token(Claims(5));
        string[] values =
        [
            $"Bearer {valid}",
            $"Bearer {SigningKey.First.Token(Claims(5, ",\"scope\":\"orders:write\",\"roles\":[\"staff\"]"))}",
            $"Bearer {SigningKey.First.Token(Claims(-5))}",
            $"Bearer {Forger.Token(Claims(5))}",
            $"Bearer {valid[..^9]}",
            $"Bearer {Secret}",
            $"Bearer {Secret}, Bearer {Secret}",
            $"Basic {Jwt.Encode($"user:{Secret}")}",
            $"{Secret} {Secret}",
        ];
        foreach (var value in values)
        {
            yield return [("Authorization", value)];
        }

        yield return [];
        foreach (var key in new[] { AlbKey, SigningKey.Ec(AlbKey.Id), SigningKey.Ec(Guid.NewGuid().ToString()) })
        {
            var header = $$"""{"typ":"JWT","kid":"{{key.Id}}","alg":"ES256","signer":"{{Arn}}","exp":{{Jwt.InMinutes(2)}}}""";
            yield return [("x-amzn-oidc-data", key.Token(header, Claims(5))), ("x-amzn-oidc-accesstoken", $"{Secret}-access"), ("x-amzn-oidc-identity", $"{Secret}-user")];
        }
    }

    private ApiGatewayRestResolver Build(string authority, bool hasProvider = true)
    {
        _authority.Documents.TryAdd($"/{AlbKey.Id}", AlbKey.Pem);
        var builder = ApiGatewayRestResolver.CreateBuilder()
            .UseJwtBearer(options => (options.Authority, options.Audience, options.TimeProvider) = (authority, "orders", new ManualTime()))
            .UseAlbAuthentication(options => (options.LoadBalancerArn, options.KeyEndpoint, options.TimeProvider) = (Arn, authority, new ManualTime()))
            .UseAuthorization(options => options.AddPolicy("Staff", policy => policy.RequireRole("staff").RequireClaim("name", "lessa")))
            .UseCors()
            .UseDebug(false);
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        if (hasProvider)
        {
            builder.Logging.AddProvider(_log);
        }

        builder.Use((request, next) =>
        {
            request.LoggerFactory.CreateLogger("App").Log(LogLevel.Trace, default, "Trace of the app", null, static (text, _) => text);
            return next(request);
        });
        builder.MapGet("/open", () => "open");
        builder.MapGet("/closed", [Authorize] () => "closed");
        builder.MapGet("/staff", [Authorize("Staff")] () => "staff");
        builder.MapGet("/scope", [RequireScope("orders:write")] () => "scope");
        builder.MapGet("/number", (int page) => page);
        builder.MapGet("/fails", string () => throw new TimeoutException("too late"));
        builder.MapGet("/fails-later", (Request request) => FailLater());
        builder.MapGet("/cookies", () => WithCookies(Response.Text("cookies")));
        builder.MapGet("/large", () => new string('a', 7 * 1024 * 1024));
        return builder.Build();
    }

    private static async IAsyncEnumerable<int> FailLater()
    {
        yield return 1;
        await Task.Yield();
        throw new TimeoutException("too late");
    }

    private static Response WithCookies(Response response)
    {
        for (var i = 0; i < 600; i++)
        {
            response.Cookies.Add(new Cookie($"c{i}", $"{Secret}-set"));
        }

        return response;
    }

    /// <summary>Keeps everything that loggers receive: messages, values, exceptions, and scopes.</summary>
    private sealed class CapturingProvider : ILoggerProvider, ILogger
    {
        private readonly System.Text.StringBuilder _text = new();

        public string Text
        {
            get
            {
                lock (_text)
                {
                    return _text.ToString();
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Write($"{state} {Values(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Write($"{logLevel}: {formatter(state, exception)} {Values(state)} {exception}");

        public void Dispose()
        {
        }

        private static string Values(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(", ", values) : "";

        private void Write(string entry)
        {
            lock (_text)
            {
                _text.AppendLine(entry);
            }
        }
    }
}
