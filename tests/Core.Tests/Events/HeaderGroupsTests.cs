namespace LambdaEventHandler.Events;

public sealed class HeaderGroupsTests
{
    [Fact]
    public void Each_name_occurs_once_with_all_its_values_the_content_type_first_and_cookies_last()
    {
        var response = new Response { ContentType = "text/plain" };
        response.Headers.Add("X-A", "1");
        response.Headers.Add("Set-Cookie", "c=1");
        response.Headers.Add("X-B", "2");
        response.Headers.Add("x-a", "3");
        response.Cookies.Add("d=2");

        Assert.Equal(["Content-Type: text/plain", "X-A: 1|3", "X-B: 2", "Set-Cookie: c=1|d=2"], Groups(response, withCookies: true));
        Assert.Equal(["Content-Type: text/plain", "X-A: 1|3", "X-B: 2"], Groups(response, withCookies: false));
    }

    [Fact]
    public void A_Content_Type_header_occurs_once_and_takes_precedence()
    {
        var response = new Response { ContentType = "text/plain", Headers = { ["CONTENT-TYPE"] = "text/html", ["X-A"] = "1" } };

        Assert.Equal(["Content-Type: text/html", "X-A: 1"], Groups(response, withCookies: true));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public void A_status_without_a_body_has_no_content_type(int status)
    {
        var response = new Response(status) { ContentType = "text/plain", Headers = { ["Content-Type"] = "text/html", ["ETag"] = "\"1\"" } };

        Assert.Equal(["ETag: \"1\""], Groups(response, withCookies: true));
    }

    [Fact]
    public void A_response_can_have_only_cookies_or_no_headers()
    {
        Assert.Equal(["Set-Cookie: a=1"], Groups(new Response { Cookies = { "a=1" } }, withCookies: true));
        Assert.Empty(Groups(new Response { Cookies = { "a=1" } }, withCookies: false));
        Assert.Empty(Groups(new Response(), withCookies: true));
    }

    [Fact]
    public void Each_of_many_headers_is_written_once_with_all_its_values()
    {
        var response = new Response();
        foreach (var value in (ReadOnlySpan<string>)["a", "b", "c"])
        {
            for (var number = 0; number < 20; number++)
            {
                response.Headers.Add(value == "b" ? $"x-{number}" : $"X-{number}", value);
            }
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"X-{number}: a|b|c"), Groups(response, withCookies: true));
        Assert.Null(response.Headers[null!]);
    }

    private static List<string> Groups(Response response, bool withCookies)
    {
        var seen = new List<string>();
        var groups = new HeaderGroups(response, withCookies);
        while (groups.MoveNext())
        {
            Assert.Equal(groups.Count, groups.Values().Count);
            Assert.Equal(groups.Last, groups.Values()[^1]);
            seen.Add($"{groups.Name}: {string.Join('|', groups.Values())}");
        }

        Assert.False(groups.MoveNext());
        return seen;
    }
}
