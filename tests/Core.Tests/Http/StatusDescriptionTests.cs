namespace LambdaEventHandler;

public sealed class StatusDescriptionTests
{
    [Theory]
    [InlineData(200, "200 OK")]
    [InlineData(302, "302 Found")]
    [InlineData(400, "400 Bad Request")]
    [InlineData(405, "405 Method Not Allowed")]
    [InlineData(418, "418 I'm a teapot")]
    [InlineData(422, "422 Unprocessable Entity")]
    [InlineData(425, "425 Too Early")]
    [InlineData(499, "499 Unknown")]
    [InlineData(503, "503 Service Unavailable")]
    [InlineData(599, "599 Unknown")]
    public void A_status_has_its_reason_phrase(int statusCode, string description) =>
        Assert.Equal(description, HttpStatus.Describe(statusCode));
}
