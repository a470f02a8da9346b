namespace LambdaEventHandler.Http;

public sealed class CookieTests
{
    [Fact]
    public void A_cookie_is_secure_by_default() =>
        Assert.Equal("a=1; Path=/; SameSite=Lax; Secure; HttpOnly", new Cookie("a", "1").ToString());

    [Fact]
    public void Every_attribute_is_written() =>
        Assert.Equal(
            "a=1; Path=/shop; Domain=example.com; Max-Age=3600; SameSite=None; Secure",
            new Cookie("a", "1")
            {
                Path = "/shop",
                Domain = "example.com",
                MaxAge = TimeSpan.FromHours(1),
                SameSite = SameSite.None,
                HttpOnly = false,
            }.ToString());

    [Fact]
    public void Attributes_that_are_not_set_are_not_written() =>
        Assert.Equal("a=", new Cookie("a", "") { Path = null, SameSite = null, Secure = false, HttpOnly = false }.ToString());

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-5, "-5")]
    [InlineData(0.5, "1")]
    [InlineData(90.4, "91")]
    public void The_max_age_is_in_seconds_and_only_zero_or_less_removes_the_cookie(double seconds, string expected) =>
        Assert.Contains($"; Max-Age={expected};", new Cookie("a", "1") { MaxAge = TimeSpan.FromSeconds(seconds) }.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("a,b")]
    [InlineData("\"a\"")]
    [InlineData("a\\b")]
    [InlineData("ä")]
    [InlineData("a\r\nSet-Cookie: b=1")]
    [InlineData("a\0")]
    public void A_value_that_browsers_parse_differently_is_rejected(string value)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new Response().Cookies.Add(new Cookie("a", value)));

        Assert.Contains("Uri.EscapeDataString", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a=b")]
    [InlineData("a;b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void A_cookie_name_that_is_not_a_token_is_rejected(string name)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new Cookie(name, "1").ToString());

        Assert.Contains("cookie", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/; Domain=evil.example")]
    [InlineData("/\r\n")]
    public void A_path_or_domain_cannot_add_attributes(string value)
    {
        Assert.ThrowsAny<ArgumentException>(() => new Cookie("a", "1") { Path = value }.ToString());
        Assert.ThrowsAny<ArgumentException>(() => new Cookie("a", "1") { Domain = value }.ToString());
    }
}
