namespace LambdaEventHandler.Cors;

public sealed class CorsOptionsTests
{
    [Theory]
    [InlineData("https://a.example/", "https://a.example")]
    [InlineData("https://a.example/app", "https://a.example")]
    [InlineData("https://a.example?x=1", "https://a.example")]
    [InlineData("https://user@a.example", "https://a.example")]
    [InlineData("HTTPS://A.Example", "https://a.example")]
    [InlineData("https://a.example:443", "https://a.example")]
    [InlineData("http://a.example:80/", "http://a.example")]
    [InlineData("https://a.example:8443/", "https://a.example:8443")]
    [InlineData("http://[::1]:3000/", "http://[::1]:3000")]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example")]
    public void An_origin_that_no_browser_sends_is_reported_with_the_fix(string origin, string right)
    {
        Assert.Contains($"AllowOrigin is '{origin}'", OnlyProblemOf(cors => cors.AllowOrigin = origin), StringComparison.Ordinal);
        Assert.EndsWith($"write '{right}'.", OnlyProblemOf(cors => cors.AllowOrigins = ["https://b.example", origin]), StringComparison.Ordinal);
        Assert.NotNull(Apps.With(cors => cors.AllowOrigin = right));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a.example")]
    [InlineData("https:/a.example")]
    [InlineData("https//a.example")]
    [InlineData("://a.example")]
    [InlineData("localhost:3000")]
    [InlineData("null")]
    [InlineData("file:///app")]
    public void An_origin_without_scheme_or_host_is_reported_with_an_example(string origin)
    {
        var problem = OnlyProblemOf(cors => cors.AllowOrigin = origin);
        Assert.Contains($"'{origin}'", problem, StringComparison.Ordinal);
        Assert.Contains("https://www.example.com", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://*.example.com")]
    [InlineData("*.example.com")]
    public void A_pattern_is_reported_with_the_setting_to_use(string origin) =>
        Assert.Contains("IsOriginAllowed", OnlyProblemOf(cors => cors.AllowOrigin = origin), StringComparison.Ordinal);

    [Fact]
    public void Every_origin_with_credentials_is_reported()
    {
        Assert.Contains("AllowCredentials", OnlyProblemOf(cors => cors.AllowCredentials = true), StringComparison.Ordinal);
        Assert.Contains("AllowCredentials", OnlyProblemOf(cors => (cors.AllowOrigin, cors.AllowCredentials) = ("*", true)), StringComparison.Ordinal);
        Assert.NotNull(Apps.With(cors => (cors.IsOriginAllowed, cors.AllowCredentials) = (_ => true, true)));
    }

    [Fact]
    public void A_star_in_AllowOrigins_is_reported() =>
        Assert.Contains("set AllowOrigin to '*'", OnlyProblemOf(cors => cors.AllowOrigins = ["*"]), StringComparison.Ordinal);

    [Fact]
    public void Two_settings_of_origins_are_reported()
    {
        var problem = OnlyProblemOf(cors => (cors.AllowOrigin, cors.AllowOrigins) = ("https://a.example", ["https://b.example"]));
        Assert.Contains("AllowOrigin ('https://a.example') and AllowOrigins ('https://b.example')", problem, StringComparison.Ordinal);
        Assert.Contains("IsOriginAllowed", OnlyProblemOf(cors => (cors.AllowOrigin, cors.IsOriginAllowed) = ("*", _ => true)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_max_age_is_reported() =>
        Assert.Contains("MaxAge is -00:00:01", OnlyProblemOf(cors => cors.MaxAge = TimeSpan.FromSeconds(-1)), StringComparison.Ordinal);

    [Theory]
    [InlineData("X Id")]
    [InlineData("X-Id, X-Key")]
    [InlineData("X-Id:")]
    [InlineData("X-Id\r\nSet-Cookie")]
    [InlineData("Größe")]
    [InlineData("")]
    [InlineData(null)]
    public void An_invalid_header_name_is_reported(string? name)
    {
        Assert.Contains($"AllowHeaders has '{name}'", OnlyProblemOf(cors => cors.AllowHeaders = [name!]), StringComparison.Ordinal);
        Assert.Contains($"ExposeHeaders has '{name}'", OnlyProblemOf(cors => cors.ExposeHeaders = ["X-A", name!]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_star_for_headers_is_reported_with_credentials()
    {
        Assert.NotNull(Apps.With(cors => (cors.AllowHeaders, cors.ExposeHeaders) = (["*"], ["*"])));
        Assert.Contains("ExposeHeaders has '*'", OnlyProblemOf(cors => (cors.AllowOrigin, cors.AllowCredentials, cors.ExposeHeaders) = ("https://a.example", true, ["*"])), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var problems = ProblemsOf(cors => (cors.AllowOrigins, cors.AllowHeaders, cors.ExposeHeaders, cors.MaxAge) = (null!, null!, null!, TimeSpan.MinValue));
        Assert.Collection(
            problems,
            problem => Assert.StartsWith("CORS: AllowOrigins is null", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("CORS: AllowHeaders is null", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("CORS: ExposeHeaders is null", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("CORS: MaxAge is -", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_policies_are_reported()
    {
        var builder = Apps.Builder().UseCors().UseCors(cors => cors.AllowOrigin = "https://a.example");
        Assert.Contains("UseCors is called twice", Assert.Throws<InvalidConfigurationException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_builder_is_rejected() =>
        Assert.Throws<ArgumentNullException>("builder", () => CorsBuilderExtensions.UseCors<ResolverBuilder>(null!));

    private static string OnlyProblemOf(Action<CorsOptions> configure) => Assert.Single(ProblemsOf(configure));

    private static IReadOnlyList<string> ProblemsOf(Action<CorsOptions> configure) =>
        Assert.Throws<InvalidConfigurationException>(() => Apps.With(configure)).Problems;
}
