using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

public sealed class JsonBodyTests
{
    [Fact]
    public async Task Bytes_that_are_no_utf_8_are_no_json_even_where_nobody_reads_their_text()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPost("/", (Request request) => request.Json<JsonElement>());
        var body = Convert.ToBase64String([.. "{\"a\":\""u8, 0xFF, .. "\"}"u8]);

        var answer = await builder.Build().ResolveAsync(new APIGatewayProxyRequest { HttpMethod = "POST", Path = "/", Body = body, IsBase64Encoded = true }, new TestContext());

        Assert.Equal(400, answer.StatusCode);
        Assert.Contains("is not valid JSON", answer.Body, StringComparison.Ordinal);
    }
}
