using System.Text;

namespace LambdaEventHandler;

/// <summary>The cookies of an HTTP API 2.0 event come apart from its headers, but are one of the request's headers as with every other source.</summary>
public sealed class HttpCookieHeaderTests
{
    private const string WithCookies = """{"headers":{"accept":"a"},"cookies":["a=1","b=\"2\""]}""";

    [Theory]
    [InlineData(WithCookies, "a=1; b=\"2\"")]
    [InlineData("""{"cookies":["a=1"]}""", "a=1")]
    [InlineData("""{"headers":{"Cookie":"c=3"},"cookies":["a=1"]}""", "c=3")]
    [InlineData("""{"headers":{"cookie":"c=3"}}""", "c=3")]
    [InlineData("""{"headers":{"accept":"a"},"cookies":[]}""", null)]
    [InlineData("""{"headers":{"accept":"a"},"cookies":null}""", null)]
    [InlineData("""{"headers":{"accept":"a"}}""", null)]
    public void The_header_is_found_before_and_after_all_are_read(string json, string? value)
    {
        var headers = HeadersOf(json);

        Assert.Equal(value, headers["Cookie"]);
        Assert.Equal(value is null ? [] : [value], headers.GetValues("cookie"));
        Assert.Equal(value, headers.SingleOrDefault(header => header.Key.Equals("cookie", StringComparison.OrdinalIgnoreCase)).Value);
        Assert.Equal(value, headers["COOKIE"]);
    }

    [Fact]
    public void Other_headers_are_untouched()
    {
        var headers = HeadersOf(WithCookies);

        Assert.Equal("a", headers["Accept"]);
        Assert.Equal(2, headers.Count);
        Assert.Null(headers["Cookie2"]);
    }

    private static RequestHeaders HeadersOf(string json) =>
        HttpApi.Instance.ReadHeaders(JsonEvent.Parse(RentedBytes.Copy(Encoding.UTF8.GetBytes(json))));
}
