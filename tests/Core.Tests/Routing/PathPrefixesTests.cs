using System.Text.RegularExpressions;

namespace LambdaEventHandler.Routing;

public sealed class PathPrefixesTests
{
    [Theory]
    [InlineData("/payment", "/payment/foo", "/foo")]
    [InlineData("/payment", "/payment", "/")]
    [InlineData("/payment", "/payment/", "/")]
    [InlineData("payment", "/payment/foo", "/foo")]
    [InlineData("/payment/", "/payment/foo", "/foo")]
    [InlineData("/payment", "/payments", "/payments")]
    [InlineData("/payment", "/PAYMENT/foo", "/PAYMENT/foo")]
    [InlineData("/payment", "/x/payment/foo", "/x/payment/foo")]
    [InlineData("/payment", "/payment/payment/foo", "/payment/foo")]
    [InlineData("/payment", "/payment//foo", "//foo")]
    [InlineData("/payment", "/payment/foo/", "/foo/")]
    [InlineData("/my app", "/my%20app/x", "/x")]
    [InlineData("/a/b", "/a/b/x", "/x")]
    [InlineData("/a/b", "/a%2Fb/x", "/a/b/x")]
    [InlineData("/a", "/a%2Fb", "/a/b")]
    [InlineData("/a", "/a/b%2Fc", "/b/c")]
    public void A_prefix_is_removed_once_at_the_end_of_a_segment(string prefix, string path, string expected)
    {
        Assert.Equal(expected, Strip(path, prefix));
    }

    [Theory]
    [InlineData("/a/b/foo", "/b/foo")]
    [InlineData("/b/foo", "/foo")]
    [InlineData("/c/foo", "/c/foo")]
    public void The_first_prefix_that_the_path_has_is_removed(string path, string expected)
    {
        Assert.Equal(expected, Strip(path, "/a", "/a/b", "/b"));
    }

    [Theory]
    [InlineData("/v[0-9]+", "/v1/users", "/users")]
    [InlineData("^/v[0-9]+", "/v12", "/")]
    [InlineData("/v[0-9]+", "/x/v1/users", "/x/v1/users")]
    [InlineData("/v[0-9]", "/v12/users", "/v12/users")]
    [InlineData("/(a|ab)", "/ab/x", "/x")]
    [InlineData("/(dev|stg)?", "/stg/foo", "/foo")]
    [InlineData("/(dev|stg)?", "/foo", "/foo")]
    [InlineData("/(dev|stg)?", "/", "/")]
    [InlineData("(/dev)?", "//foo", "//foo")]
    [InlineData("^/v[0-9]+/", "/v1/users", "/users")]
    [InlineData(@"\/v1\/", "/v1/users", "/users")]
    [InlineData("/v1/?", "/v1/users", "/users")]
    [InlineData("/.", "/a%2Fb", "/a/b")]
    [InlineData("/a/b", "/a/b/x", "/x")]
    [InlineData("/a/b", "/a%2Fb/x", "/a/b/x")]
    [InlineData("/a/.", "/a%2fb", "/a/b")]
    [InlineData("/a", "/a/b%2Fc", "/b/c")]
    [InlineData("(?x) /v1 # the version", "/v1/users", "/users")]
    public void A_regular_expression_is_anchored_at_the_start_of_the_path(string pattern, string path, string expected)
    {
        var options = pattern.StartsWith("(?x)", StringComparison.Ordinal) ? RegexOptions.IgnorePatternWhitespace : RegexOptions.None;
        Assert.Equal(expected, Strip(path, new Regex(pattern, options)));
    }

    [Fact]
    public void A_regular_expression_keeps_its_options()
    {
        Assert.Equal("/foo", Strip("/PAY/foo", new Regex("/pay", RegexOptions.IgnoreCase | RegexOptions.Compiled)));
    }

    [Fact]
    public void A_regular_expression_with_an_empty_match_continues_with_the_next_prefix()
    {
        Assert.Equal("/foo", Strip("/pay/foo", new Regex("(/dev)?"), "/pay"));
    }

    [Fact]
    public void A_regular_expression_does_not_backtrack()
    {
        var path = "/" + new string('a', 50_000) + "b/x";

        Assert.Equal(path, Strip(path, new Regex("/(a+)+")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void An_empty_prefix_is_reported(string? prefix)
    {
        var problems = new List<string>();
        new PathPrefixes().Add(prefix, problems);

        Assert.Contains($"'{prefix}'", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"/(a)\1", RegexOptions.None)]
    [InlineData("/a(?=b)", RegexOptions.None)]
    [InlineData("/a", RegexOptions.RightToLeft)]
    public void A_regular_expression_that_requires_backtracking_is_reported(string pattern, RegexOptions options)
    {
        var problems = new List<string>();
        new PathPrefixes().Add(new Regex(pattern, options), problems);

        Assert.Contains("which requires backtracking", Assert.Single(problems), StringComparison.Ordinal);
    }

    private static string Strip(string path, params object[] prefixes)
    {
        var problems = new List<string>();
        var all = new PathPrefixes();
        foreach (var prefix in prefixes)
        {
            if (prefix is Regex regex)
            {
                all.Add(regex, problems);
            }
            else
            {
                all.Add((string)prefix, problems);
            }
        }

        Assert.Empty(problems);
        return all.Strip(new RequestPath(path, isPercentEncoded: true)).Text;
    }
}
