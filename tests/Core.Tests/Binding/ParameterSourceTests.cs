namespace LambdaEventHandler;

public sealed class ParameterSourceTests
{
    private static readonly FromTextAttribute[] Attributes =
        [new FromRouteAttribute(), new FromQueryAttribute(), new FromHeaderAttribute(), new FromCookieAttribute(), new FromClaimAttribute(), new FromAuthorizerAttribute()];

    [Fact]
    public void Error_messages_describe_where_a_value_comes_from() =>
        Assert.Equal(
            ["path parameter 'x'", "query parameter 'x'", "header 'x'", "cookie 'x'", "claim 'x'", "authorizer's value 'x'"],
            Attributes.Select(attribute => attribute.Describe("x")));

    [Fact]
    public void Text_is_read_from_a_request() =>
        Assert.All(Attributes, attribute =>
        {
            Assert.Throws<ArgumentNullException>("request", () => attribute.GetText(null!, "x"));
            Assert.Throws<ArgumentNullException>("request", () => attribute.GetTexts(null!, "x"));
        });

    [Theory]
    [InlineData("FromClaimAttribute", "[FromClaim]")]
    [InlineData("FromAttributeAttribute", "[FromAttribute]")]
    [InlineData("FromMatrix", "[FromMatrix]")]
    [InlineData("FromCacheAttribute`1", "[FromCache]")]
    public void Messages_name_attributes_as_in_source_code(string type, string expected) => Assert.Equal(expected, ParameterSignature.NameOfAttribute(type));
}
