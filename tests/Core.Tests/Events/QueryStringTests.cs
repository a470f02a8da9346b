using FsCheck;
using FsCheck.Fluent;

namespace LambdaEventHandler.Events;

public sealed class QueryStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a=1", "a:1")]
    [InlineData("a=1&a=2&b=3", "a:1 a:2 b:3")]
    [InlineData("a", "a:")]
    [InlineData("a=", "a:")]
    [InlineData("=1", ":1")]
    [InlineData("&&a=1&", "a:1")]
    [InlineData("a=b=c", "a:b=c")]
    [InlineData("a+b=c+d", "a b:c d")]
    [InlineData("a%2Bb=%26%3d", "a+b:&=")]
    [InlineData("a=1,2", "a:1,2")]
    [InlineData("n=%C3%A4%F0%9F%98%80", "n:ä😀")]
    [InlineData("n=ä", "n:ä")]
    [InlineData("n=100%", "n:100%")]
    [InlineData("n=%zz%2", "n:%zz%2")]
    [InlineData("n=%2541", "n:%41")]
    [InlineData("n=%FF", "n:%FF")]
    public void A_query_is_decoded_like_a_form(string text, string expected)
    {
        var query = new Query();
        QueryString.Parse(text, query);

        Assert.Equal(expected, string.Join(' ', query.Select(pair => $"{pair.Key}:{pair.Value}")));
    }

    [Fact]
    public void Decoding_reverses_encoding() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var wellFormed = string.Concat(text.Get.EnumerateRunes());
            Assert.Equal(wellFormed, QueryString.Decode(Uri.EscapeDataString(wellFormed)));
            Assert.Equal(wellFormed, QueryString.Decode(Uri.EscapeDataString(wellFormed).Replace("%20", "+", StringComparison.Ordinal)));
        }).QuickCheckThrowOnFailure();
}
