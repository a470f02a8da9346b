namespace LambdaEventHandler;

public sealed class PascalCaseTests
{
    [Theory]
    [InlineData("Todos", "todos")]
    [InlineData("UserProfile", "user-profile")]
    [InlineData("HTTPStatus", "http-status")]
    [InlineData("StatusOfHTTP", "status-of-http")]
    [InlineData("V2Items", "v2-items")]
    [InlineData("Http2Status", "http2-status")]
    [InlineData("X509Certificate", "x509-certificate")]
    [InlineData("V2beta", "v2beta")]
    [InlineData("A", "a")]
    [InlineData("ABTest", "ab-test")]
    [InlineData("User_Profile", "user-profile")]
    [InlineData("_Profile_", "profile")]
    [InlineData("ÄrgerÜber", "ärger-über")]
    [InlineData("", "")]
    public void The_words_of_a_name_are_joined_with_hyphens(string name, string expected) =>
        Assert.Equal(expected, PascalCase.ToKebabCase(name));
}
