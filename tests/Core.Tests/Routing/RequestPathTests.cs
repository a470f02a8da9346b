namespace LambdaEventHandler.Routing;

public sealed class RequestPathTests
{
    [Theory]
    [InlineData("/f/two%20words", "/f/two words")]
    [InlineData("/f/caf%c3%a9", "/f/café")]
    [InlineData("/f/%E6%9D%B1%E4%BA%AC", "/f/東京")]
    [InlineData("/f/%F0%9F%98%80", "/f/😀")]
    [InlineData("/f/a%2Bb+c", "/f/a+b+c")]
    [InlineData("/f/100%25", "/f/100%")]
    [InlineData("/f/%2541", "/f/%41")]
    [InlineData("/f/who%3F%23", "/f/who?#")]
    [InlineData("/f/a%00b", "/f/a\0b")]
    [InlineData("/a%2Fb/c", "/a/b/c")]
    [InlineData("/日本/%41", "/日本/A")]
    public void Escapes_are_decoded_once_as_UTF8(string raw, string expected)
    {
        var path = new RequestPath(raw, isPercentEncoded: true);

        Assert.Equal(expected, path.Text);
    }

    [Theory]
    [InlineData("/f/50%")]
    [InlineData("/f/50%2")]
    [InlineData("/f/50%zz")]
    [InlineData("/f/%%")]
    [InlineData("/f/%u0041")]
    [InlineData("/f/% 41")]
    [InlineData("/f/%C3")]
    [InlineData("/f/%E6%9D")]
    [InlineData("/f/%FF%FE")]
    [InlineData("/f/%C0%AF")]
    [InlineData("/f/%ED%A0%80")]
    public void Invalid_escapes_are_unchanged(string raw)
    {
        Assert.Equal(raw, new RequestPath(raw, isPercentEncoded: true).Text);
    }

    [Theory]
    [InlineData("/%C3%28", "/%C3(")]
    [InlineData("/%C3%C3%A9", "/%C3é")]
    [InlineData("/%E6%9D%20x%B1", "/%E6%9D x%B1")]
    [InlineData("/%zz%41%", "/%zzA%")]
    [InlineData("/%%41", "/%A")]
    public void Valid_escapes_next_to_invalid_ones_are_decoded(string raw, string expected)
    {
        Assert.Equal(expected, new RequestPath(raw, isPercentEncoded: true).Text);
    }

    [Fact]
    public void A_path_that_arrives_decoded_is_not_decoded_again()
    {
        Assert.Equal("/f/a%2Fb%20c", new RequestPath("/f/a%2Fb%20c", isPercentEncoded: false).Text);
    }

    [Fact]
    public void A_path_without_escapes_is_the_same_string()
    {
        var raw = new string("/hello/lessa");

        Assert.Same(raw, new RequestPath(raw, isPercentEncoded: true).Text);
    }

    [Fact]
    public void A_long_path_is_decoded_like_a_short_one()
    {
        var encoded = "/" + string.Concat(Enumerable.Repeat("%C3%A9/", 5000));

        Assert.Equal("/" + string.Concat(Enumerable.Repeat("é/", 5000)), new RequestPath(encoded, isPercentEncoded: true).Text);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(258)]
    public void A_path_of_any_length_keeps_its_invalid_escapes(int length)
    {
        var raw = "/" + new string('%', length - 1);

        Assert.Equal(raw, new RequestPath(raw, isPercentEncoded: true).Text);
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("hello", "/hello")]
    [InlineData("%68ello", "/hello")]
    [InlineData("/hello//", "/hello//")]
    public void The_text_begins_with_a_slash_and_keeps_the_trailing_ones(string raw, string expected)
    {
        Assert.Equal(expected, new RequestPath(raw, isPercentEncoded: true).Text);
    }

    [Theory]
    [InlineData("/dev/foo", "dev", "/foo")]
    [InlineData("/dev", "dev", "/")]
    [InlineData("/dev/", "dev", "/")]
    [InlineData("/dev/dev/x", "dev", "/dev/x")]
    [InlineData("/dev//x", "dev", "//x")]
    [InlineData("/devious", "dev", "/devious")]
    [InlineData("/Dev/foo", "dev", "/Dev/foo")]
    [InlineData("/foo", "dev", "/foo")]
    [InlineData("/d", "dev", "/d")]
    [InlineData("/", "dev", "/")]
    [InlineData("/$default/x", "$default", "/$default/x")]
    [InlineData("/dev/foo", "", "/dev/foo")]
    [InlineData("/dev/foo", null, "/dev/foo")]
    public void A_stage_is_removed_only_as_a_whole_segment(string raw, string? stage, string expected)
    {
        var path = new RequestPath(raw, isPercentEncoded: false).WithoutStage(stage);

        Assert.Equal(expected, path.Text);
    }

    [Fact]
    public void An_encoded_slash_does_not_end_a_stage_and_stays_encoded()
    {
        Assert.Equal("/dev/x", new RequestPath("/dev%2Fx", isPercentEncoded: true).WithoutStage("dev").Text);

        var path = new RequestPath("/dev/f/a%2Fb", isPercentEncoded: true).WithoutStage("dev");
        Assert.True(Routes.Table("/f/{a}").TryMatch("GET", path, out _, out var values));
        Assert.Equal("a/b", values["a"]);
    }
}
