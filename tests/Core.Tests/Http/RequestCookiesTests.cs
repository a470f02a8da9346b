namespace LambdaEventHandler.Http;

public sealed class RequestCookiesTests
{
    [Theory]
    [InlineData("a=1", "a:1")]
    [InlineData("a=1; b=2", "a:1 b:2")]
    [InlineData("a=1;b=2;", "a:1 b:2")]
    [InlineData(" a = 1 ; b=2", "a:1 b:2")]
    [InlineData("a=\"1 2\"", "a:1 2")]
    [InlineData("a=\"", "a:\"")]
    [InlineData("a=b=c", "a:b=c")]
    [InlineData("a=%20+", "a:%20+")]
    [InlineData("a=", "a:")]
    [InlineData("a; =1; ;b=2", "b:2")]
    [InlineData("a=1; A=2; a=3", "a:1 A:2 a:3")]
    [InlineData("", "")]
    public void A_header_is_parsed_to_pairs(string header, string expected)
    {
        var cookies = new RequestCookies();
        cookies.AppendHeader(header);

        Assert.Equal(expected, string.Join(' ', cookies.Select(pair => $"{pair.Key}:{pair.Value}")));
    }

    [Theory]
    [InlineData("id=inner; id=outer", "inner")]
    [InlineData("id=\"inner\"; id=outer", "inner")]
    [InlineData("ID=other; id=; id=outer", "")]
    [InlineData("ID=other", null)]
    public void The_first_of_several_cookies_with_a_name_is_used(string header, string? expected)
    {
        var cookies = new RequestCookies();
        cookies.AppendHeader(header);

        Assert.Equal(expected, cookies["id"]);
        Assert.Equal(expected is not null, cookies.Contains("id"));
        Assert.Equal(expected is not null, cookies.TryGetValue("id", out var value));
        Assert.Equal(expected, value);
    }

    [Fact]
    public async Task The_first_cookie_is_used_for_every_source()
    {
        var app = TestApp.Build(builder => builder.MapGet("/", (Request request) => $"{request.Cookies["id"]} of {string.Join(',', request.Cookies.GetValues("id"))}"));
        foreach (var name in TestSource.Names)
        {
            var source = TestSource.Of(name);
            var request = new SentRequest("GET", "/") { Cookies = ["id=inner", "theme=dark", "id=outer"] };

            Assert.Equal("inner of inner,outer", (string)(await source.Ask(app.Resolver, request))["body"]!);
            Assert.Equal("inner of inner,outer", (string)(await source.AskTyped(app.Resolver, source.ToEvent(request)))["body"]!);
        }
    }
}
