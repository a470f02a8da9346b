namespace LambdaEventHandler.Http;

public sealed class ResponseHeadersTests
{
    [Fact]
    public void Plugins_can_check_a_value_first()
    {
        Assert.True(HeaderSyntax.IsValue("tea\tor coffee ~ \u00e9"));
        Assert.True(HeaderSyntax.IsValue(""));
        Assert.False(HeaderSyntax.IsValue("tea\n"));
        Assert.False(HeaderSyntax.IsValue("\u007f"));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a:")]
    [InlineData("")]
    public void The_message_has_the_name_that_is_invalid(string name) =>
        Assert.StartsWith($"'{name}' is not a valid header name", Assert.ThrowsAny<ArgumentException>(() => new Response().Headers.Add(name, "x")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nSet-Cookie: b=1")]
    [InlineData("a\0b")]
    [InlineData("\u007f")]
    [InlineData("\u001b")]
    [InlineData("a\u0080")]
    [InlineData("a\u0085b")]
    [InlineData("\u009f")]
    [InlineData("a\u010aSet-Cookie: b=1")]
    [InlineData("\u010d\u010a")]
    [InlineData("\u560d")]
    [InlineData("\u0100")]
    [InlineData("\u4e00")]
    [InlineData("\ud83d\ude00")]
    public void A_value_with_a_character_that_is_invalid_in_headers_is_rejected(string value)
    {
        var headers = new Response().Headers;

        Assert.All(Setters(headers), set => Assert.Contains("X-A", Assert.ThrowsAny<ArgumentException>(() => set("X-A", value)).Message, StringComparison.Ordinal));
        Assert.ThrowsAny<ArgumentException>(() => new Response().Cookies.Add(value));
        Assert.ThrowsAny<ArgumentException>(() => new Response { ContentType = value });
        Assert.Empty(headers);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("X A")]
    [InlineData("X:A")]
    [InlineData("X-A\r\n")]
    [InlineData("X\0")]
    [InlineData("X-Ä")]
    [InlineData("X(A)")]
    [InlineData("\"X\"")]
    [InlineData("X/A")]
    public void A_name_that_is_not_a_token_is_rejected(string name)
    {
        var headers = new Response().Headers;

        Assert.All(Setters(headers), set => Assert.ThrowsAny<ArgumentException>(() => set(name, "a")));
        Assert.Empty(headers);
    }

    [Fact]
    public void A_null_name_is_rejected_and_a_null_value_removes_the_header()
    {
        var headers = new Response { Headers = { ["X-A"] = "1" } }.Headers;

        Assert.ThrowsAny<ArgumentException>(() => headers[null!] = "a");
        Assert.ThrowsAny<ArgumentException>(() => headers.Add("X-A", null!));
        headers["x-a"] = null;
        Assert.Empty(headers);
    }

    [Fact]
    public void An_unpaired_surrogate_is_rejected()
    {
        // Not as the data of a theory: test runners replace what is not valid Unicode.
        var headers = new Response().Headers;

        Assert.All(["\ud800", "a\udc0ab", "\ud80a"], value => Assert.ThrowsAny<ArgumentException>(() => headers["X-A"] = value));
        Assert.Empty(headers);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t~")]
    [InlineData("\u00a0\u00ff")]
    [InlineData("grüße \u0101 \u4e2d")]
    public void Other_characters_are_allowed(string value) => Assert.Equal(value, new Response { Headers = { ["X-A"] = value } }.Headers["X-A"]);

    [Fact]
    public void Truncated_to_Latin_1_no_value_has_a_line_break()
    {
        var headers = new Response().Headers;
        for (var character = 0; character <= char.MaxValue; character++)
        {
            var value = $"a{(char)character}b";
            if (HeaderSyntax.IsValue(value))
            {
                headers["X-A"] = value;
                Assert.DoesNotContain((char)(character & 0xff), "\r\n\0");
            }
        }
    }

    [Theory]
    [InlineData("no-transform", true)]
    [InlineData("public, no-transform", true)]
    [InlineData("no-transform , public", true)]
    [InlineData("public,\tNO-TRANSFORM\t,private", true)]
    [InlineData("no-transformation", false)]
    [InlineData("", false)]
    public void A_token_is_found_between_commas_and_white_space(string list, bool isThere) =>
        Assert.Equal(isThere, new Response { Headers = { ["Cache-Control"] = list } }.Headers.HasToken("Cache-Control", "no-transform"));

    [Fact]
    public void Vary_with_an_asterisk_is_unchanged()
    {
        var headers = new Response { Headers = { ["vary"] = "*", ["Allow"] = "*" } }.Headers;

        headers.AddToken("Vary", "Origin");
        headers.AddToken("Allow", "GET");

        Assert.Equal("*", headers["Vary"]);
        Assert.Equal("*, GET", headers["Allow"]);
    }

    [Theory]
    [InlineData("!#$%&'*+-.^_`|~09AZaz")]
    [InlineData("x")]
    public void Every_token_is_a_valid_name(string name)
    {
        var headers = new Response { Headers = { [name] = "a\tb ä" } }.Headers;

        Assert.Equal("a\tb ä", headers[name.ToUpperInvariant()]);
    }

    [Fact]
    public void Setting_replaces_all_values_and_adding_keeps_them()
    {
        var headers = new Response().Headers;
        headers.Add("X-A", "1");
        headers.Add("X-B", "2");
        headers.Add("x-a", "3");
        Assert.Equal(["1", "3"], headers.GetValues("X-A"));
        Assert.Equal("3", headers["X-A"]);

        headers["x-A"] = "4";
        Assert.Equal(["4"], headers.GetValues("X-A"));
        Assert.Equal(2, headers.Count);

        headers.Remove("X-a");
        headers.Remove("X-None");
        Assert.False(headers.Contains("X-A"));
        Assert.False(headers.TryGetValue("X-A", out _));
        Assert.Equal("X-B", Assert.Single(headers).Key);
    }

    [Fact]
    public void A_token_is_added_once_regardless_of_case()
    {
        var headers = new Response().Headers;
        headers.AddToken("Vary", "Origin");
        headers.AddToken("vary", "origin");
        Assert.Equal("Origin", headers["Vary"]);

        headers.Add("Vary", "Accept, Accept-Encoding");
        headers.AddToken("Vary", "ACCEPT");
        Assert.Equal(2, headers.GetValues("Vary").Count);

        headers.AddToken("Vary", "Cookie");
        Assert.Equal(["Origin, Accept, Accept-Encoding, Cookie"], headers.GetValues("Vary"));
        Assert.ThrowsAny<ArgumentException>(() => headers.AddToken("Vary", "a\r\nb"));
    }

    private static IEnumerable<Action<string, string>> Setters(ResponseHeaders headers) =>
        [(name, value) => headers[name] = value, headers.Add, headers.AddToken];
}
