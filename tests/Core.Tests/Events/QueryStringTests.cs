namespace LambdaEventHandler;

public sealed class QueryStringTests
{
    [Theory]
    [InlineData("a=1&a=2", "a:1 a:2")]
    [InlineData("b+c=3%2B4", "b c:3+4")]
    [InlineData("a=b=c&a", "a:b=c a:")]
    [InlineData("&&=x&", ":x")]
    [InlineData("a=%C3%A9", "a:é")]
    public void Pairs_are_split_before_they_are_decoded(string text, string expected) => Assert.Equal(expected, Parse(text));

    [Theory]
    [InlineData("a=%", "a:%")]
    [InlineData("a=%zz+%4", "a:%zz %4")]
    [InlineData("a=%FF", "a:%FF")]
    public void What_is_no_escape_stays_as_it_is(string text, string expected) => Assert.Equal(expected, Parse(text));

    private static string Parse(string text)
    {
        var query = new Query();
        QueryString.Parse(text, query);
        return string.Join(" ", query.Select(pair => $"{pair.Key}:{pair.Value}"));
    }
}
