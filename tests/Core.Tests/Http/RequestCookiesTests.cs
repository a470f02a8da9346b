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
    public void A_header_gives_its_pairs(string header, string expected)
    {
        var cookies = new RequestCookies();
        cookies.AppendHeader(header);

        Assert.Equal(expected, string.Join(' ', cookies.Select(pair => $"{pair.Key}:{pair.Value}")));
    }
}
