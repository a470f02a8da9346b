namespace LambdaEventHandler;

public sealed class ContentTypeTests
{
    [Fact]
    public void The_header_takes_precedence_over_the_property()
    {
        var response = new Response { ContentType = "text/plain", Headers = { ["content-type"] = "text/csv" } };

        Assert.Equal("text/csv", response.ContentType);
    }

    [Fact]
    public async Task The_header_is_sent_once()
    {
        var app = TestApp.Build(builder => builder.MapGet("/", () => new Response { ContentType = "text/plain", Body = "a,b", Headers = { ["content-type"] = "text/csv" } }));

        var answer = await app.Answer("GET", "/");

        Assert.Equal(["text/csv"], answer.Headers.Values);
        Assert.Null(answer.MultiValueHeaders);
    }

    [Theory]
    [InlineData("text/plain\r\nSet-Cookie: a=1")]
    [InlineData("text/plain\0")]
    public void A_value_that_would_add_headers_is_rejected(string type)
    {
        Assert.Throws<ArgumentException>(() => new Response { ContentType = type });
        Assert.Throws<ArgumentException>(() => Response.Binary(Array.Empty<byte>(), type));
    }

    [Fact]
    public void Without_the_header_the_property_is_sent() =>
        Assert.Equal("text/plain", new Response { ContentType = "text/plain" }.ContentType);
}
