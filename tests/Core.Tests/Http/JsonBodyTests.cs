using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

public sealed class JsonBodyTests
{
    [Fact]
    public async Task Invalid_UTF_8_is_invalid_JSON_even_in_text_that_is_not_read()
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
    public async Task Text_that_a_converter_cannot_parse_returns_400(string body)
    {
        var options = new JsonSerializerOptions { Converters = { new QuotedNumberConverter() } };
        var app = TestApp.Build(builder => builder.UseJson(options).MapPost("/", ([FromBody] int number) => number));

        var answer = await app.Answer("POST", "/", body);

        Assert.Equal(400, answer.StatusCode);
        Assert.Contains("The request body does not have the expected form.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"float4":true,}""")]
    [InlineData("""{"float4":true /* off */}""")]
    public async Task A_body_is_read_with_the_options_of_the_app(string body)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };
        var app = TestApp.Build(builder => builder.UseJson(options).MapPost("/", ([FromBody] Members body) => body));
        var strict = TestApp.Build(builder => builder.MapPost("/", ([FromBody] Members body) => body));

        Assert.Contains("The value at $.float4 in the request body must be a number.", await app.Send("POST", "/", body, ("Content-Type", "application/json")), StringComparison.Ordinal);
        Assert.Contains("The request body is not valid JSON.", await strict.Send("POST", "/", body, ("Content-Type", "application/json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_of_an_error_has_at_most_64_steps()
    {
        const int Depth = 100;
        var app = TestApp.Build(builder => builder.UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { MaxDepth = 200 }).MapPost("/", ([FromBody] Level body) => body));
        var body = string.Concat(Enumerable.Repeat("""{"next":""", Depth)) + "1" + new string('}', Depth);

        var answer = await app.Send("POST", "/", body, ("Content-Type", "application/json"));

        Assert.Contains($"The value at ${string.Concat(Enumerable.Repeat(".next", 64))} in the request body is not valid.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("float4", "a number")]
    [InlineData("float8", "a number")]
    [InlineData("price", "a number")]
    [InlineData("half", "a number")]
    [InlineData("text", "a string")]
    [InlineData("bytes", "a base64 string")]
    [InlineData("items", "an array")]
    [InlineData("inner", "an object")]
    public async Task A_member_of_the_wrong_type_is_named_with_what_it_must_be(string member, string expected)
    {
        var app = TestApp.Build(builder => builder.MapPost("/", ([FromBody] Members body) => body));

        Assert.Contains(
            $"The value at $.{member} in the request body must be {expected}.",
            await app.Send("POST", "/", $$"""{"{{member}}":true}""", ("Content-Type", "application/json")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_instead_of_an_array_is_named_too()
    {
        var app = TestApp.Build(builder => builder.MapPost("/", ([FromBody] Members body) => body));

        Assert.Contains(
            "The value at $.items in the request body must be an array.",
            await app.Send("POST", "/", """{"items":"1,2"}""", ("Content-Type", "application/json")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"$type":1,"lives":"x"}""", "The value at $.lives in the request body must be an integer.")]
    [InlineData("""{"$type":2,"breed":3}""", "The value at $.breed in the request body must be a string.")]
    public async Task The_member_of_a_type_that_a_number_selects_is_named(string body, string message)
    {
        var app = TestApp.Build(builder => builder.MapPost("/", ([FromBody] Pet pet) => pet));

        Assert.Contains(message, await app.Send("POST", "/", body, ("Content-Type", "application/json")), StringComparison.Ordinal);
    }

    [JsonDerivedType(typeof(Cat), 1)]
    [JsonDerivedType(typeof(Dog), 2)]
    public abstract class Pet;

    public sealed class Cat : Pet
    {
        public int Lives { get; set; }
    }

    public sealed class Dog : Pet
    {
        public string? Breed { get; set; }
    }

    public sealed class Members
    {
        public float Float4 { get; set; }

        public double Float8 { get; set; }

        public decimal Price { get; set; }

        public Half Half { get; set; }

        public string? Text { get; set; }

        public byte[]? Bytes { get; set; }

        public IReadOnlyList<int>? Items { get; set; }

        public Members? Inner { get; set; }
    }

    private sealed record Level
    {
        public Level? Next { get; init; }
    }

    private sealed class QuotedNumberConverter : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            int.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }
}
