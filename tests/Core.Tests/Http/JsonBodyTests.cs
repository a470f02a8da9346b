using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
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

    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("\"99999999999\"")]
    public async Task What_a_converter_cannot_parse_does_not_fit(string body)
    {
        var options = new JsonSerializerOptions { Converters = { new QuotedNumberConverter() } };
        var app = TestApp.Build(builder => builder.UseJson(options).MapPost("/", ([FromBody] int number) => number));

        var answer = await app.Answer("POST", "/", body);

        Assert.Equal(400, answer.StatusCode);
        Assert.Contains("The request body does not have the expected form.", answer.Body, StringComparison.Ordinal);
    }

    private sealed class QuotedNumberConverter : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            int.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }
}
