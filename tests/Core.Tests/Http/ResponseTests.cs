using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler.Http;

public sealed class ResponseTests
{
    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(103)]
    [InlineData(199)]
    [InlineData(600)]
    [InlineData(-1)]
    [InlineData(0)]
    public void An_invalid_status_is_rejected(int status)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Response(status));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Response { StatusCode = status });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceException(status, "message"));
    }

    [Fact]
    public void A_redirect_requires_a_location() =>
        Assert.Equal("location", Assert.Throws<ArgumentNullException>(() => Response.Redirect(null!)).ParamName);

    [Fact]
    public void A_copy_can_be_changed_without_changing_the_response()
    {
        var original = new Response(201)
        {
            ContentType = "text/plain",
            Body = "body",
            Headers = { ["X-A"] = "1" },
            Cookies = { "a=1" },
            Items = { ["item"] = 1 },
            Exception = new TimeoutException(),
        };

        var copy = original.Copy();
        Assert.Equal(Describe(original), Describe(copy));
        Assert.Same(original.Exception, copy.Exception);

        copy.StatusCode = 500;
        copy.ContentType = "text/html";
        copy.Body = "other";
        copy.Headers["X-A"] = "2";
        copy.Headers.Add("X-B", "3");
        copy.Cookies.Add("b=2");
        copy.Items["item"] = 2;
        Assert.Equal("201 text/plain body X-A=1 a=1 1", Describe(original));
    }

    [Fact]
    public void Bytes_and_encoded_text_are_sent_as_base64()
    {
        var response = new Response();
        Assert.False(response.IsBase64Encoded);

        response.Body = new byte[] { 1 };
        Assert.True(response.IsBase64Encoded);
        response.Body = new ReadOnlyMemory<byte>([1]);
        Assert.True(response.IsBase64Encoded);

        response.Body = "text";
        Assert.False(response.IsBase64Encoded);
        response.Headers["Content-Encoding"] = "br";
        Assert.True(response.IsBase64Encoded);
        Assert.True(response.Copy().IsBase64Encoded);
        response.Body = ResponseBody.None;
        Assert.False(response.IsBase64Encoded);
    }

    [Fact]
    public void Text_has_UTF_8_bytes_and_an_object_has_none_before_serialization()
    {
        Assert.Equal("ä", Encoding.UTF8.GetString(Response.Text("ä").GetBodyBytes().Span));
        Assert.Equal([1, 2], new Response { Body = new byte[] { 1, 2 } }.GetBodyBytes().ToArray());
        Assert.True(new Response().GetBodyBytes().IsEmpty);
        Assert.Contains("not serialized yet", Assert.Throws<InvalidOperationException>(() => Response.Json(new { A = 1 }).GetBodyBytes()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/login", "/login")]
    [InlineData("https://example.com/a?b=c&d=e#f", "https://example.com/a?b=c&d=e#f")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/ä/😀", "/%C3%A4/%F0%9F%98%80")]
    [InlineData("/100%25", "/100%25")]
    [InlineData("/a\r\nSet-Cookie: b=1", "/a%0D%0ASet-Cookie:%20b=1")]
    [InlineData("/<script>\"`{|}^\\", "/%3Cscript%3E%22%60%7B%7C%7D%5E%5C")]
    [InlineData("http://[::1]:3000/", "http://[::1]:3000/")]
    [InlineData("", "")]
    public void A_location_is_encoded_as_a_URI(string location, string expected) =>
        Assert.Equal(expected, Response.Redirect(location).Headers["Location"]);

    [Fact]
    public void Any_text_is_encoded_to_an_ASCII_location() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
            Assert.All(Response.Redirect(text.Get).Headers["Location"]!, character => Assert.InRange(character, '!', '~')))
            .QuickCheckThrowOnFailure();

    private static string Describe(Response response) =>
        $"{response.StatusCode} {response.ContentType} {response.Body} {string.Join(',', response.Headers.Select(header => $"{header.Key}={header.Value}"))} {string.Join(',', response.Cookies)} {response.Items["item"]}";
}
