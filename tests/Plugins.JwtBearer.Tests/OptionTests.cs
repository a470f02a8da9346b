using System.Security.Cryptography;

namespace LambdaEventHandler.JwtBearer;

public sealed class OptionTests
{
    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var problems = ProblemsOf(options =>
        {
            options.Authority = "http://login.example.com";
            options.Algorithms = ["none", "HS256"];
            options.ClockSkew = TimeSpan.FromSeconds(-1);
            options.MaximumTokenSize = 0;
        });
        Assert.Equal(
            [
                "JWT bearer: Authority is 'http://login.example.com': it must use https. Only addresses of the loopback interface, such as 'http://localhost:8080', can use http.",
                "JWT bearer: Audience is null: set it to the name of this app at the authority, which is in the 'aud' or 'client_id' claim of its tokens.",
                "JWT bearer: Algorithms has 'none', which is not a signature algorithm with a public key: use RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512.",
                "JWT bearer: Algorithms has 'HS256', whose key is a shared secret, so that everyone who can validate a token can create one: use RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512.",
                "JWT bearer: ClockSkew is -00:00:01: set a value from 00:00:00 to 00:10:00.",
                "JWT bearer: MaximumTokenSize is 0: set a value from 256 to 1048576.",
            ],
            problems);
    }

    [Theory]
    [InlineData("https://login.example.com")]
    [InlineData("https://login.example.com/tenant/")]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]:5000")]
    public void A_valid_authority(string authority) => Valid(options => options.Authority = authority);

    [Theory]
    [InlineData("login.example.com", "must be an absolute address")]
    [InlineData("", "must be an absolute address")]
    [InlineData("ftp://login.example.com", "must be an absolute address")]
    [InlineData("http://localhost.evil.example", "must use https")]
    [InlineData("http://10.0.0.1", "must use https")]
    [InlineData("https://user:password@login.example.com", "can't have a user name")]
    [InlineData("https://login.example.com/#x", "can't have a user name, a password, or a fragment")]
    public void An_invalid_authority(string address, string problem)
    {
        Assert.Contains(problem, OnlyProblemOf(options => options.Authority = address), StringComparison.Ordinal);
        Assert.Contains(problem, OnlyProblemOf(options => (options.Authority, options.MetadataAddress) = (null, address)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_keys_come_from_one_place()
    {
        Assert.Contains("Authority is null: set it", OnlyProblemOf(options => options.Authority = null), StringComparison.Ordinal);
        Assert.Contains("SigningKeys and Authority are both set", OnlyProblemOf(options => options.SigningKeys = [SigningKey.First.Pem]), StringComparison.Ordinal);
        Assert.Contains("ValidIssuers is empty", OnlyProblemOf(options => (options.Authority, options.SigningKeys) = (null, [SigningKey.First.Pem])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key", "SigningKeys[0] is not a key")]
    [InlineData("{}", "SigningKeys[0] has a key of the type ''")]
    [InlineData("{", "SigningKeys[0] can't be read")]
    [InlineData("{\"keys\":[]}", "SigningKeys[0] has no key for signatures")]
    [InlineData("{\"keys\":7}", "SigningKeys[0] can't be read")]
    [InlineData("{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}", "SigningKeys[0] has a key of the type 'oct', which is a shared secret")]
    [InlineData("{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"d\":\"AQAB\"}", "SigningKeys[0] has a private key ('d')")]
    [InlineData("{\"kty\":\"RSA\",\"n\":\"AQAB\"}", "SigningKeys[0] can't be read (The key has no 'e')")]
    [InlineData("{\"kty\":\"EC\",\"crv\":\"P-192\",\"x\":\"AQAB\",\"y\":\"AQAB\"}", "SigningKeys[0] can't be read (The curve 'P-192' is unknown. Use P-256, P-384, or P-521)")]
    [InlineData("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQAB\",\"y\":\"AQAB\"}", "SigningKeys[0] can't be read")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAQAB\n-----END PUBLIC KEY-----", "SigningKeys[0] can't be read")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAQAB\n-----END CERTIFICATE-----", "SigningKeys[0] can't be read")]
    [InlineData("-----BEGIN X-----\nAQAB\n-----END X-----", "SigningKeys[0] has the PEM label 'X'")]
    public void An_invalid_static_key(string key, string problem) => Assert.Contains(problem, ProblemOfKey(key), StringComparison.Ordinal);

    [Fact]
    public void A_private_or_a_short_static_key()
    {
        using var rsa = RSA.Create(2048);
        var problem = ProblemOfKey(rsa.ExportPkcs8PrivateKeyPem());
        Assert.Contains("SigningKeys[0] is a private key, which must not leave the issuer", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("MII", problem, StringComparison.Ordinal);
        Assert.Contains("has an RSA key of 1024 bits: use at least 2048 bits", ProblemOfKey(SigningKey.Rsa("short", 1024).Pem), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(JwtBearerOptions.ValidAudiences))]
    [InlineData(nameof(JwtBearerOptions.ValidIssuers))]
    [InlineData(nameof(JwtBearerOptions.ValidTypes))]
    [InlineData(nameof(JwtBearerOptions.SigningKeys))]
    [InlineData(nameof(JwtBearerOptions.Algorithms))]
    [InlineData(nameof(JwtBearerOptions.TimeProvider))]
    public void Null_is_reported(string option) =>
        Assert.Contains($"JWT bearer: {option} is null", OnlyProblemOf(options => typeof(JwtBearerOptions).GetProperty(option)!.SetValue(options, null)), StringComparison.Ordinal);

    [Fact]
    public void Empty_entries_and_times_out_of_range_are_reported()
    {
        Assert.Contains("ValidIssuers has an empty entry", OnlyProblemOf(options => options.ValidIssuers = [""]), StringComparison.Ordinal);
        Assert.Contains("NameClaimType is empty", OnlyProblemOf(options => options.NameClaimType = ""), StringComparison.Ordinal);
        Assert.Contains("RoleClaimType is empty", OnlyProblemOf(options => options.RoleClaimType = " "), StringComparison.Ordinal);
        Assert.Contains("Audience is empty", OnlyProblemOf(options => options.Audience = ""), StringComparison.Ordinal);
        Assert.Contains("Algorithms is empty", OnlyProblemOf(options => options.Algorithms = []), StringComparison.Ordinal);
        Assert.Contains("RefreshInterval is 00:00:00", OnlyProblemOf(options => options.RefreshInterval = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains("AutomaticRefreshInterval is 00:01:00", OnlyProblemOf(options => options.AutomaticRefreshInterval = TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        Assert.Contains("BackchannelTimeout is 01:00:00", OnlyProblemOf(options => options.BackchannelTimeout = TimeSpan.FromHours(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_call_is_reported()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        static void Configure(JwtBearerOptions options) => (options.Authority, options.Audience) = ("https://login.example.com", "orders");
        static void ConfigureAlb(AlbAuthenticationOptions options) => options.LoadBalancerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/1";
        builder.UseJwtBearer(Configure).UseJwtBearer(Configure).UseAlbAuthentication(ConfigureAlb).UseAlbAuthentication(ConfigureAlb);
        Assert.Equal(
            ["UseJwtBearer is called twice, but an app has one authority: put all of it into one call.", "UseAlbAuthentication is called twice, but an app trusts one load balancer: put all of it into one call."],
            Assert.Throws<InvalidConfigurationException>(builder.Build).Problems);
    }

    [Theory]
    [InlineData(null, null, "LoadBalancerArn is null")]
    [InlineData("shop", null, "is not the ARN of an Application Load Balancer")]
    [InlineData("arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/net/shop/1", null, "is not the ARN of an Application Load Balancer")]
    [InlineData("arn:aws:elasticloadbalancing:evil.example/:1:loadbalancer/app/shop/1", null, "is not the ARN of an Application Load Balancer")]
    [InlineData("arn:aws-cn:elasticloadbalancing:cn-north-1:1:loadbalancer/app/shop/1", null, "KeyEndpoint is null, but the default is not known in the partition 'aws-cn'")]
    [InlineData("arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/shop/1", "http://keys.example", "KeyEndpoint is 'http://keys.example': it must use https")]
    public void Invalid_options_of_a_load_balancer(string? arn, string? endpoint, string problem) => Assert.Contains(
        problem,
        Assert.Single(Assert.Throws<InvalidConfigurationException>(
            ApiGatewayRestResolver.CreateBuilder().UseAlbAuthentication(options => (options.LoadBalancerArn, options.KeyEndpoint) = (arn, endpoint)).Build).Problems),
        StringComparison.Ordinal);

    [Fact]
    public void All_problems_of_a_load_balancer_are_reported_at_once()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseAlbAuthentication(options =>
            (options.ClientId, options.ValidIssuer, options.ClockSkew, options.MaximumTokenSize) = ("", " ", TimeSpan.FromDays(1), 1));
        Assert.Equal(5, Assert.Throws<InvalidConfigurationException>(builder.Build).Problems.Count);
    }

    [Fact]
    public void Arguments_are_required()
    {
        Assert.Throws<ArgumentNullException>(() => JwtBearerBuilderExtensions.UseJwtBearer<ResolverBuilder>(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => AlbAuthenticationBuilderExtensions.UseAlbAuthentication<ResolverBuilder>(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => ApiGatewayRestResolver.CreateBuilder().UseJwtBearer(null!));
        Assert.Throws<ArgumentNullException>(() => ApiGatewayRestResolver.CreateBuilder().UseAlbAuthentication(null!));
    }

    private static void Valid(Action<JwtBearerOptions> configure) => Builder(configure).Build();

    private static string ProblemOfKey(string key) => OnlyProblemOf(options => (options.Authority, options.SigningKeys, options.ValidIssuers) = (null, [key], [App.Issuer]));

    private static string OnlyProblemOf(Action<JwtBearerOptions> configure) => Assert.Single(ProblemsOf(options =>
    {
        (options.Authority, options.Audience) = ("https://login.example.com", "orders");
        configure(options);
    }));

    private static IReadOnlyList<string> ProblemsOf(Action<JwtBearerOptions> configure) =>
        Assert.Throws<InvalidConfigurationException>(ApiGatewayRestResolver.CreateBuilder().UseJwtBearer(configure).Build).Problems;

    private static ResolverBuilder<ApiGatewayRestResolver> Builder(Action<JwtBearerOptions> configure) => ApiGatewayRestResolver.CreateBuilder().UseJwtBearer(options =>
    {
        options.Audience = "orders";
        configure(options);
    });
}
