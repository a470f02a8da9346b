using System.Diagnostics;
using System.Net.Sockets;

namespace LambdaEventHandler.JwtBearer;

/// <summary>The keys of an authority, which is a server on the loopback interface.</summary>
public sealed class KeyTests
{
    private const string UnknownKey = "The signing key is unknown";

    [Fact]
    public async Task Keys_are_requested_once_when_the_first_token_arrives()
    {
        await using var authority = new Authority(SigningKey.First, SigningKey.Curve);
        var app = App.Behind(authority);
        await app.AskAsync(null);
        Assert.Empty(authority.Paths);

        for (var i = 0; i < 3; i++)
        {
            await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)));
            await app.AcceptsAsync(SigningKey.Curve.Token(Jwt.Payload(authority.Address)));
        }

        Assert.Equal([Authority.MetadataPath, Authority.KeysPath], authority.Paths);
    }

    [Fact]
    public async Task Requests_at_the_same_time_share_one_request_for_the_keys()
    {
        await using var authority = new Authority(SigningKey.First);
        var gate = new TaskCompletionSource();
        authority.Gate = gate.Task;
        var app = App.Behind(authority);
        var asked = Enumerable.Range(0, 20).Select(_ => Task.Run(() => app.AskAsync(SigningKey.First.Token(Jwt.Payload(authority.Address))))).ToArray();
        gate.SetResult();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(200, answer.Status));
        Assert.Equal(2, authority.Paths.Count);
    }

    [Fact]
    public async Task A_rotated_key_is_found_by_its_unknown_key_ID()
    {
        await using var authority = new Authority(SigningKey.First);
        var app = App.Behind(authority);
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)));

        authority.Publish(SigningKey.Second);
        app.Time.Advance(TimeSpan.FromMinutes(5));
        var second = SigningKey.Second.Token(Jwt.Payload(authority.Address));
        await app.AcceptsAsync(second);
        await app.RejectsAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)), UnknownKey);
        Assert.Equal(2, authority.CountOf(Authority.KeysPath));
    }

    [Fact]
    public async Task Unknown_key_IDs_request_the_keys_at_most_once_in_each_interval()
    {
        await using var authority = new Authority(SigningKey.First);
        var app = App.Behind(authority, options => options.RefreshInterval = TimeSpan.FromMinutes(1));
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)));
        for (var minute = 0; minute < 3; minute++)
        {
            for (var i = 0; i < 10; i++)
            {
                await app.RejectsAsync(SigningKey.Second.Token($$"""{"alg":"RS256","kid":"key-{{i}}"}""", Jwt.Payload(authority.Address)), UnknownKey);
            }

            Assert.Equal(1 + minute, authority.CountOf(Authority.KeysPath));
            app.Time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task Old_keys_are_requested_again_in_the_background()
    {
        await using var authority = new Authority(SigningKey.First);
        var app = App.Behind(authority, options => options.AutomaticRefreshInterval = TimeSpan.FromHours(1));
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)));

        var gate = new TaskCompletionSource();
        (authority.Gate, var payload) = (gate.Task, $$"""{"iss":"{{authority.Address}}","aud":"orders","sub":"user-7","exp":{{Jwt.In(TimeSpan.FromHours(3))}}}""");
        authority.Publish(SigningKey.Second);
        app.Time.Advance(TimeSpan.FromMinutes(61));

        // The old key is used as long as the request for the new ones isn't completed.
        await app.AcceptsAsync(SigningKey.First.Token(payload));
        await app.AcceptsAsync(SigningKey.First.Token(payload));
        gate.SetResult();
        await EventuallyAsync(async () => (await app.AskAsync(SigningKey.First.Token(payload))).Status == 401);
        await app.AcceptsAsync(SigningKey.Second.Token(payload));
        Assert.Equal(2, authority.CountOf(Authority.KeysPath));
    }

    [Fact]
    public async Task Very_old_keys_are_requested_again_before_they_are_used()
    {
        await using var authority = new Authority(SigningKey.First);
        var app = App.Behind(authority, options => options.AutomaticRefreshInterval = TimeSpan.FromHours(1));
        var payload = $$"""{"iss":"{{authority.Address}}","aud":"orders","sub":"user-7","exp":{{Jwt.In(TimeSpan.FromHours(3))}}}""";
        await app.AcceptsAsync(SigningKey.First.Token(payload));
        authority.Publish(SigningKey.Second);
        app.Time.Advance(TimeSpan.FromHours(2));
        await app.RejectsAsync(SigningKey.First.Token(payload), UnknownKey);
        await app.AcceptsAsync(SigningKey.Second.Token(payload));
    }

    [Fact]
    public async Task Known_keys_remain_valid_if_the_authority_is_down()
    {
        await using var authority = new Authority(SigningKey.First);
        var app = App.Behind(authority, options => options.AutomaticRefreshInterval = TimeSpan.FromHours(1));
        var payload = $$"""{"iss":"{{authority.Address}}","aud":"orders","sub":"user-7","exp":{{Jwt.In(TimeSpan.FromHours(9))}}}""";
        await app.AcceptsAsync(SigningKey.First.Token(payload));
        authority.Documents.Clear();
        app.Time.Advance(TimeSpan.FromHours(5));
        await app.AcceptsAsync(SigningKey.First.Token(payload));
        Assert.Contains(app.Invocation.Log, entry => entry.Contains("returned the status 404", StringComparison.Ordinal));
        await app.RejectsAsync(SigningKey.Second.Token(payload), UnknownKey);
    }

    [Fact]
    public async Task An_authority_that_cannot_be_reached_returns_503_and_is_logged()
    {
        using var unused = new TcpListener(System.Net.IPAddress.Loopback, 0);
        unused.Start();
        var address = $"http://localhost:{((System.Net.IPEndPoint)unused.LocalEndpoint).Port}";
        unused.Stop();
        var app = App.WithKeys(options => (options.SigningKeys, options.ValidIssuers, options.Authority) = ([], [], address));
        var answer = await app.AskAsync(SigningKey.First.Token(Jwt.Payload(address)));
        Assert.Equal((503, "5", 0), (answer.Status, answer["Retry-After"], app.Runs));
        Assert.Equal("""{"statusCode":503,"message":"The token can't be validated at the moment"}""", answer.Body);
        Assert.Contains($"The signing keys can't be read from {address}/.well-known/openid-configuration", Assert.Single(app.Invocation.Log), StringComparison.Ordinal);
        Assert.Equal(200, (await app.AskAsync(null)).Status);
    }

    [Fact]
    public async Task An_authority_that_does_not_respond_returns_503_in_time_and_is_not_asked_by_every_request()
    {
        await using var authority = new Authority(SigningKey.First);
        authority.Documents[Authority.KeysPath] = null;
        var app = App.Behind(authority, options => options.BackchannelTimeout = TimeSpan.FromSeconds(1));
        var token = SigningKey.First.Token(Jwt.Payload(authority.Address));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(503, (await app.AskAsync(token)).Status);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
        Assert.Equal(1, authority.CountOf(Authority.KeysPath));
        Assert.Contains("did not respond within 1 seconds", Assert.Single(app.Invocation.Log), StringComparison.Ordinal);

        authority.Publish(SigningKey.First);
        app.Time.Advance(TimeSpan.FromSeconds(5));
        await app.AcceptsAsync(token);
    }

    [Fact]
    public async Task Metadata_with_another_issuer_returns_503()
    {
        await using var authority = new Authority(SigningKey.First);
        authority.SetMetadata("https://evil.example", authority.Address + Authority.KeysPath);
        var app = App.Behind(authority);
        Assert.Equal(503, (await app.AskAsync(SigningKey.First.Token(Jwt.Payload("https://evil.example")))).Status);
        Assert.Contains($"has the issuer 'https://evil.example' instead of '{authority.Address}': if that is right, set ValidIssuers", Assert.Single(app.Invocation.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Valid_issuers_replace_the_issuer_of_the_metadata()
    {
        await using var authority = new Authority(SigningKey.First);
        authority.SetMetadata("https://login.example/{tenant}", authority.Address + Authority.KeysPath);
        var app = App.Behind(authority, options => options.ValidIssuers = ["https://login.example/7"]);
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload("https://login.example/7")));
        await app.RejectsAsync(SigningKey.First.Token(Jwt.Payload("https://login.example/8")), "The issuer is invalid");
    }

    [Fact]
    public async Task The_metadata_address_can_be_anywhere()
    {
        await using var authority = new Authority(SigningKey.First);
        authority.Documents["/own"] = $$"""{"issuer":"https://login.example","jwks_uri":"{{authority.Address}}/keys"}""";
        var app = App.Behind(authority, options => (options.Authority, options.MetadataAddress) = (null, authority.Address + "/own"));
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload("https://login.example")));
        await app.RejectsAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)), "The issuer is invalid");
    }

    [Theory]
    [InlineData("http://192.0.2.1/keys", "does not use https")]
    [InlineData("file:///etc/passwd", "does not use https")]
    [InlineData("keys", "does not use https")]
    public async Task Keys_at_an_address_without_https_are_not_requested(string address, string reason)
    {
        await using var authority = new Authority(SigningKey.First);
        authority.SetMetadata(authority.Address, address);
        var app = App.Behind(authority);
        Assert.Equal(503, (await app.AskAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)))).Status);
        Assert.Contains(reason, Assert.Single(app.Invocation.Log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"first","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA"}]}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task Documents_without_a_public_key_return_503(string keys)
    {
        await using var authority = new Authority();
        authority.Documents[Authority.KeysPath] = keys;
        var app = App.Behind(authority);
        Assert.Equal(503, (await app.AskAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)))).Status);
        Assert.Single(app.Invocation.Log);
    }

    [Fact]
    public async Task Secrets_short_keys_and_keys_for_encryption_in_the_document_are_not_used()
    {
        var (shortKey, encryption) = (SigningKey.Rsa("short", 1024), SigningKey.Rsa("encryption"));
        await using var authority = new Authority();
        authority.PublishJson(
            SigningKey.First.Json,
            shortKey.Json,
            encryption.Json.Replace("\"sig\"", "\"enc\"", StringComparison.Ordinal),
            """{"kty":"oct","kid":"secret","alg":"HS256","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA"}""");
        var app = App.Behind(authority);
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)));
        await app.RejectsAsync(shortKey.Token(Jwt.Payload(authority.Address)), UnknownKey);
        await app.RejectsAsync(encryption.Token(Jwt.Payload(authority.Address)), UnknownKey);
        await app.RejectsAsync(SigningKey.First.Token("""{"alg":"RS256","kid":"secret"}""", Jwt.Payload(authority.Address)), UnknownKey);
    }

    [Fact]
    public async Task A_document_of_more_than_1_MB_is_not_read()
    {
        await using var authority = new Authority(SigningKey.First);
        authority.Documents[Authority.MetadataPath] += new string(' ', 1024 * 1024);
        var app = App.Behind(authority);
        Assert.Equal(503, (await app.AskAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)))).Status);
        Assert.Contains("returned more than 1048576 bytes", Assert.Single(app.Invocation.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_without_a_key_ID_is_validated_with_each_key()
    {
        await using var authority = new Authority(SigningKey.First, SigningKey.Second, SigningKey.Curve);
        var app = App.Behind(authority);
        await app.AcceptsAsync(SigningKey.Second.Token("""{"alg":"RS256"}""", Jwt.Payload(authority.Address)));
        await app.AcceptsAsync(SigningKey.Curve.Token("""{"alg":"ES256"}""", Jwt.Payload(authority.Address)));
        await app.RejectsAsync(SigningKey.Rsa("third").Token("""{"alg":"RS256"}""", Jwt.Payload(authority.Address)), "The signature is invalid");
    }

    [Fact]
    public async Task A_client_of_the_app_requests_the_keys()
    {
        await using var authority = new Authority(SigningKey.First);
        var handler = new CountingHandler();
        using var client = new HttpClient(handler);
        var app = App.Behind(authority, options => options.HttpClient = client);
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(authority.Address)));
        Assert.Equal(2, handler.Count);
    }

    [Fact]
    public async Task Static_keys_in_PEM_format_are_tried_for_each_key_ID()
    {
        var app = App.WithKeys(options => options.SigningKeys = [SigningKey.Second.Pem, SigningKey.Curve.Pem]);
        await app.AcceptsAsync(SigningKey.Second.Token(Jwt.Payload(App.Issuer)));
        await app.AcceptsAsync(SigningKey.Curve.Token(Jwt.Payload(App.Issuer)));
        await app.RejectsAsync(SigningKey.First.Token(Jwt.Payload(App.Issuer)), "The signature is invalid");
    }

    [Fact]
    public async Task A_static_certificate_and_a_key_set()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=issuer", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        var app = App.WithKeys(options => options.SigningKeys = [certificate.ExportCertificatePem(), $$"""{"keys":[{{SigningKey.First.Json}},{"kty":"RSA","use":"enc"}]}"""]);
        await app.AcceptsAsync(SigningKey.First.Token(Jwt.Payload(App.Issuer)));
        await app.AcceptsAsync(Jwt.Sign(
            """{"alg":"PS256"}""",
            Jwt.Payload(App.Issuer),
            data => key.SignData(data, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pss)));
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 500; i++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("The condition didn't become true within 10 seconds.");
    }

    private sealed class CountingHandler : DelegatingHandler
    {
        public CountingHandler()
            : base(new SocketsHttpHandler())
        {
        }

        public int Count { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
