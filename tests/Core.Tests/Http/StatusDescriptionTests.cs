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

    [Fact]
    public void The_reason_phrases_are_those_of_the_framework()
    {
        // The framework does not know these two, from RFC 2324 and RFC 8470, and writes "Request-Uri Too Long".
        foreach (var statusCode in Enumerable.Range(200, 400).Except([418, 425]))
        {
            using var message = new HttpResponseMessage((System.Net.HttpStatusCode)statusCode);

            Assert.Equal($"{statusCode} {message.ReasonPhrase ?? "Unknown"}", HttpStatus.Describe(statusCode), ignoreCase: true);
        }
    }

    [Theory]
    [InlineData(400, "Bad request")]
    [InlineData(404, "Not found")]
    [InlineData(405, "Method not allowed")]
    [InlineData(409, "Conflict")]
    [InlineData(499, "Bad request")]
    [InlineData(500, "Internal server error")]
    [InlineData(503, "Service Unavailable")]
    [InlineData(599, "Internal server error")]
    public void An_error_without_a_message_has_one(int statusCode, string message) => Assert.Equal(message, HttpStatus.DefaultMessage(statusCode));

    [Theory]
    [InlineData(404, "Not Found")]
    [InlineData(499, "Client Error")]
    [InlineData(500, "Internal Server Error")]
    [InlineData(599, "Server Error")]
    public void A_status_without_a_reason_phrase_has_the_name_of_its_class(int statusCode, string title) => Assert.Equal(title, HttpStatus.Title(statusCode));
}
