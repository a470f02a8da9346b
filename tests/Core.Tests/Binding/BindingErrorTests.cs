using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler;

public sealed class BindingErrorTests
{
    private const string Json = "application/json";

    [Fact]
    public async Task One_response_lists_every_missing_or_invalid_value()
    {
        var answer = await Orders().Send("PUT", "/orders/x?page=y", """{"lines":[{"sku":"a","unit-price":1},{}]}""");

        Assert.Equal(
            """
            400 {"statusCode":400,"message":"The path parameter 'id' must be an integer. The query parameter 'page' must be an integer. The header 'X-Trace' is required. The value at $.lines[1].sku in the request body is required. The value at $.lines[1].unit-price in the request body is required.","errors":[
            {"parameter":"id","in":"path","message":"The path parameter 'id' must be an integer."},
            {"parameter":"page","in":"query","message":"The query parameter 'page' must be an integer."},
            {"parameter":"X-Trace","in":"header","message":"The header 'X-Trace' is required."},
            {"parameter":"$.lines[1].sku","in":"body","message":"The value at $.lines[1].sku in the request body is required."},
            {"parameter":"$.lines[1].unit-price","in":"body","message":"The value at $.lines[1].unit-price in the request body is required."}]}
            """.ReplaceLineEndings(""),
            answer);
    }

    [Fact]
    public async Task A_single_error_has_no_list() =>
        Assert.Equal(
            """400 {"statusCode":400,"message":"The path parameter 'id' must be an integer."}""",
            await Orders().Send("PUT", "/orders/x?page=1", """{"customer":"c","lines":[]}""", ("X-Trace", "00000000-0000-0000-0000-000000000001")));

    [Theory]
    [InlineData("{}", "The value at $.customer in the request body is required.")]
    [InlineData("""{"customer":"c","lines":7}""", "The value at $.lines in the request body must be an array.")]
    [InlineData("""{"customer":"c","lines":[7]}""", "The value at $.lines[0] in the request body must be an object.")]
    [InlineData("""{"customer":"c","lines":[{"sku":"a","unit-price":"x"}]}""", "The value at $.lines[0].unit-price in the request body must be a number.")]
    [InlineData("""{"customer":"c","lines":[{"sku":"a"}]}""", "The value at $.lines[0].unit-price in the request body is required.")]
    [InlineData("""{"customer":"c","size":"huge"}""", "The value at $.size in the request body must be one of Small, Large.")]
    [InlineData("""{"customer":"c","shade":"Pink"}""", "The value at $.shade in the request body must be an integer.")]
    [InlineData("""{"customer":"c","trace":"x"}""", "The value at $.trace in the request body must be a UUID.")]
    [InlineData("""{"customer":"c","paid":1}""", "The value at $.paid in the request body must be true or false.")]
    [InlineData("""{"customer":"c","day":"x"}""", "The value at $.day in the request body must be a date.")]
    [InlineData("""{"customer":"c","mood":"x"}""", "The value at $.mood in the request body is not valid.")]
    [InlineData("""{"customer":"c","counts":{"secret":"x"}}""", "The value at $.counts in the request body is not valid.")]
    [InlineData("""{"customer":"c","odd name":"x"}""", "The value at $['odd name'] in the request body must be an integer.")]
    [InlineData("""{"customer":"c","lines":null,"lines":[7]}""", "The value at $.lines[0] in the request body must be an object.")]
    [InlineData("""{"customer":"c","lines":[],"lines":[7]}""", "The value at $.lines[0] in the request body must be an object.")]
    [InlineData("""{"customer":"c","lines":[null],"lines":[{"sku":"a","unit-price":"x"}]}""", "The value at $.lines[0].unit-price in the request body must be a number.")]
    [InlineData("[]", "The request body must be an object.")]
    [InlineData("{", "The request body is not valid JSON.")]
    [InlineData("null", "The request body is required.")]
    public async Task An_invalid_body_names_the_member_by_its_JSON_name_and_never_a_type(string body, string message)
    {
        var app = TestApp.Build(builder => builder.MapPost("/", (Order order) => order.Customer));

        Assert.Equal($$"""400 {"statusCode":400,"message":"{{message}}"}""", await app.Send("POST", "/", body));
    }

    [Theory]
    [InlineData("""{"$type":"circle"}""", "The value at $.radius in the request body is required.")]
    [InlineData("""{"$type":"circle","radius":"x"}""", "The value at $.radius in the request body must be a number.")]
    public async Task The_discriminator_of_a_body_determines_its_required_members(string body, string message)
    {
        var app = TestApp.Build(builder => builder.MapPost("/", (Figure figure) => figure.ToString()));

        Assert.Equal($$"""400 {"statusCode":400,"message":"{{message}}"}""", await app.Send("POST", "/", body));
    }

    [Fact]
    public async Task An_abstract_type_that_the_app_knows_how_to_create_needs_no_discriminator()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { CreateBasicPlans } },
        };
        var app = TestApp.Build(builder => builder.UseJson(options).MapPost("/", (Plan plan) => plan.Seats));

        Assert.Equal("200 3", await app.Send("POST", "/", """{"seats":3}"""));
        Assert.Equal("""400 {"statusCode":400,"message":"The value at $.seats in the request body is required."}""", await app.Send("POST", "/", "{}"));
    }

    [Theory]
    [InlineData("$.lines[0].unit-price_2", "The value at $.lines[0].unit-price_2 in the request body is not valid.")]
    [InlineData("$.aZ09", "The value at $.aZ09 in the request body is not valid.")]
    [InlineData("$['a b']", "The request body does not have the expected form.")]
    [InlineData("$.ä", "The request body does not have the expected form.")]
    [InlineData("$.a{", "The request body does not have the expected form.")]
    [InlineData("$.a<", "The request body does not have the expected form.")]
    [InlineData("$.12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678", "The value at $.12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678 in the request body is not valid.")]
    [InlineData("$.123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789", "The request body does not have the expected form.")]
    public async Task A_serializer_whose_types_are_unknown_names_a_place_only_if_it_is_short_and_plain(string path, string message)
    {
        var app = TestApp.Build(builder => builder.UseSerializer(new RefusingSerializer(path)).MapPost("/", ([FromBody] Invoice invoice) => invoice.DueDay));

        Assert.Contains(message, (await app.Answer("POST", "/", "{}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_with_another_case_is_missing_if_the_app_distinguishes_case()
    {
        var app = TestApp.Build(builder => builder.UseJson(new JsonSerializerOptions()).MapPost("/", (Invoice invoice) => invoice.DueDay));

        Assert.Contains("The value at $.DueDay in the request body is required.", (await app.Answer("POST", "/", """{"dueDay":5}""")).Body, StringComparison.Ordinal);
        Assert.Contains("The value at $.DueDay in the request body must be an integer.", (await app.Answer("POST", "/", """{"DueDay":"x"}""")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_only_a_byte_order_mark_is_no_body()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapPost("/", (Invoice invoice) => invoice.DueDay);
            builder.MapPost("/optional", (Request request) => request.Json<Invoice>()?.DueDay ?? -1);
        });

        Assert.Equal("""400 {"statusCode":400,"message":"The request body is required."}""", await app.Send("POST", "/", "\uFEFF"));
        Assert.Equal(await app.Send("POST", "/optional", ""), await app.Send("POST", "/optional", "\uFEFF"));
    }

    [Fact]
    public async Task Names_follow_the_apps_naming_policy()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
        var app = TestApp.Build(builder => builder.UseJson(options).MapPost("/", (Invoice invoice) => invoice.DueDay.ToString()));

        Assert.Equal("""400 {"status_code":400,"message":"The value at $.due_day in the request body is required."}""", await app.Send("POST", "/", "{}"));
    }

    [Fact]
    public async Task Base64_that_is_not_valid_is_one_error_among_the_others()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapPut("/{id}", (int id, Order? order) => id);

        var answer = await builder.Build().ResolveAsync(new APIGatewayProxyRequest { HttpMethod = "PUT", Path = "/x", Body = "***", IsBase64Encoded = true }, new TestContext());

        Assert.Equal(400, answer.StatusCode);
        Assert.Contains("\"parameter\":\"id\",\"in\":\"path\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("\"parameter\":\"body\",\"in\":\"body\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_are_created_only_if_the_values_of_the_request_are_valid()
    {
        var made = 0;
        var app = TestApp.Build(builder =>
        {
            builder.Services.Add(new(typeof(Invoice), _ => { made++; return new Invoice { DueDay = 1 }; }, Microsoft.Extensions.DependencyInjection.ServiceLifetime.Transient));
            builder.MapGet("/{id}", ([FromServices] Invoice invoice, int id) => invoice.DueDay + id);
        });

        Assert.StartsWith("400 ", await app.Get("/x"), StringComparison.Ordinal);
        Assert.Equal(0, made);
        Assert.Equal("200 3", await app.Get("/2"));
    }

    [Fact]
    public async Task An_exception_handler_receives_the_errors()
    {
        var app = TestApp.Build(builder => builder
            .OnException<BindingException>((exception, _) => Response.Json(exception.Errors.Select(error => $"{error.In}:{error.Parameter}"), 422))
            .MapGet("/{id}", (int id, int page) => id + page));

        Assert.Equal("""422 ["path:id","query:page"]""", await app.Get("/x"));
        Assert.Equal("""422 ["query:page"]""", await app.Get("/7"));
    }

    [Fact]
    public async Task The_apps_serializer_writes_the_errors()
    {
        var app = TestApp.Build(builder => builder
            .UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", IndentSize = 1 })
            .MapGet("/{id}", (int id, int page) => id + page));

        Assert.Contains("\n \"errors\": [\n  {\n   \"parameter\": \"id\",\n   \"in\": \"path\",", await app.Get("/x"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("Application/JSON; charset=utf-8", 200)]
    [InlineData("application/json;", 200)]
    [InlineData("text/json", 200)]
    [InlineData("application/problem+json", 200)]
    [InlineData("application/vnd.api+JSON; a=b", 200)]
    [InlineData("", 200)]
    [InlineData(" ", 200)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/xml", 415)]
    [InlineData("application/xhtml+xml", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("text/plain; x=application/json", 415)]
    [InlineData("application/octet-stream", 415)]
    [InlineData("application/jsonp", 415)]
    [InlineData("application/xml, application/problem+json", 415)]
    [InlineData("json", 415)]
    [InlineData("+json", 415)]
    [InlineData("/x+json", 415)]
    [InlineData("a/+json", 415)]
    [InlineData(";", 415)]
    public async Task A_body_of_another_content_type_is_not_read_as_JSON(string contentType, int status)
    {
        var app = TestApp.Build(builder => builder.MapPut("/{id}", (string id, Invoice invoice) => $"{id}{invoice.DueDay}"));

        var answer = await app.Send("PUT", "/a", """{"dueDay":5}""", ("Content-Type", contentType));

        Assert.Equal(
            status == 200 ? "200 a5" : """415 {"statusCode":415,"message":"The content type of the request body is not supported. Send application/json or text/json or */*+json."}""",
            answer);
    }

    [Fact]
    public void Validating_the_usual_content_type_allocates_nothing()
    {
        var sent = """{"path":"/","httpMethod":"POST","multiValueHeaders":{"Content-Type":["application/json"]},"body":"{\"dueDay\":5}"}"""u8.ToArray();

        Assert.Equal(LeastAllocated((Request request) => request.Json<Invoice>()!.DueDay), LeastAllocated((Invoice invoice) => invoice.DueDay));

        long LeastAllocated(Delegate handler)
        {
            var builder = ApiGatewayRestResolver.CreateBuilder();
            builder.MapPost("/", handler);
            var app = builder.Build();
            var least = long.MaxValue;
            for (var round = 0; round < 300; round++)
            {
                using var request = new MemoryStream(sent);
                var before = GC.GetAllocatedBytesForCurrentThread();
                var pending = app.ResolveAsync(request, new TestContext());
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
                Assert.True(pending.IsCompletedSuccessfully);
            }

            return least;
        }
    }

    [Fact]
    public async Task A_content_type_without_a_body_is_accepted()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapPost("/required", (Invoice invoice) => invoice.DueDay);
            builder.MapPost("/optional", (Invoice? invoice) => invoice?.DueDay);
            builder.MapPost("/none", () => "none");
        });

        Assert.Equal("""400 {"statusCode":400,"message":"The request body is required."}""", await app.Send("POST", "/required", null, ("Content-Type", "application/xml")));
        Assert.Equal("200 null", await app.Send("POST", "/optional", "", ("Content-Type", "application/xml")));
        Assert.Equal("200 none", await app.Send("POST", "/none", "<a/>", ("Content-Type", "application/xml")));
    }

    [Fact]
    public async Task String_and_byte_parameters_take_a_body_of_any_content_type()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapPost("/text", ([FromBody] string text) => text);
            builder.MapPost("/bytes", ([FromBody] byte[] bytes) => bytes);
        });

        Assert.Equal("200 a=1", await app.Send("POST", "/text", "a=1", ("Content-Type", "application/x-www-form-urlencoded")));
        Assert.Equal("200 a", await app.Send("POST", "/text", "\"a\"", ("Content-Type", Json)));
        Assert.Equal("200 AAEC", await app.Send("POST", "/bytes", "\0\u0001\u0002", ("Content-Type", "application/octet-stream")));
    }

    [Fact]
    public async Task A_body_that_the_action_reads_itself_may_have_any_content_type()
    {
        var app = TestApp.Build(builder => builder.MapPost("/", (Request request) => request.Json<Invoice>()?.DueDay));

        Assert.Equal("200 5", await app.Send("POST", "/", """{"dueDay":5}""", ("Content-Type", "text/plain")));
    }

    [Fact]
    public async Task A_serializer_chooses_the_content_types_that_it_reads()
    {
        var app = TestApp.Build(builder => builder.UseSerializer(new NumberSerializer()).MapPost("/", ([FromBody] int number) => $"{number}"));

        Assert.Equal("200 5", await app.Send("POST", "/", "5", ("Content-Type", "text/x-number")));
        Assert.Equal("200 5", await app.Send("POST", "/", "5", ("Content-Type", "text/x-decimal+number")));
        Assert.StartsWith("415 ", await app.Send("POST", "/", "5", ("Content-Type", Json)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", 2)]
    [InlineData("text/plain", 2)]
    public async Task The_last_of_two_content_types_is_used(string last, int count)
    {
        var app = TestApp.Build(builder => builder.MapPost("/", (Invoice invoice) => invoice.DueDay));

        var answer = await app.Send("POST", "/", """{"dueDay":5}""", [.. Enumerable.Repeat(("Content-Type", "application/json"), count - 1), ("Content-Type", last)]);

        Assert.StartsWith(last == Json ? "200 " : "415 ", answer, StringComparison.Ordinal);
    }

    private static TestApp Orders() => TestApp.Build(builder =>
        builder.MapPut("/orders/{id}", (int id, int page, [FromHeader("X-Trace")] Guid trace, Order order) => $"{id} {page} {trace} {order}"));

    private enum Shade
    {
        Red,
        Green,
    }

    [JsonConverter(typeof(JsonStringEnumConverter))]
    private enum Size
    {
        Small,
        Large,
    }

    [JsonConverter(typeof(MoodConverter))]
    private enum Mood
    {
        Good,
    }

    private sealed class MoodConverter : JsonConverter<Mood>
    {
        public override Mood Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new JsonException("secret");

        public override void Write(Utf8JsonWriter writer, Mood value, JsonSerializerOptions options) => throw new NotSupportedException("secret");
    }

    private sealed record Order
    {
        public required string Customer { get; init; }

        public List<Line> Lines { get; init; } = [];

        public Size? Size { get; init; }

        public Shade Shade { get; init; }

        public Mood? Mood { get; init; }

        public Guid? Trace { get; init; }

        public bool Paid { get; init; }

        public DateOnly? Day { get; init; }

        public Dictionary<string, int> Counts { get; init; } = [];

        [JsonPropertyName("odd name")]
        public int Odd { get; init; }
    }

    private sealed record Line
    {
        public required string Sku { get; init; }

        [JsonPropertyName("unit-price")]
        public required decimal Price { get; init; }
    }

    private sealed record Invoice
    {
        public required int DueDay { get; init; }
    }

    [JsonDerivedType(typeof(Circle), "circle")]
    private abstract record Figure;

    private sealed record Circle : Figure
    {
        public required double Radius { get; init; }
    }

    private static void CreateBasicPlans(JsonTypeInfo type)
    {
        if (type.Type == typeof(Plan))
        {
            type.CreateObject = static () => new BasicPlan();
        }
    }

    [JsonDerivedType(typeof(BasicPlan), "basic")]
    private abstract record Plan
    {
        [JsonRequired]
        public int Seats { get; set; }
    }

    private sealed record BasicPlan : Plan;

    private sealed class RefusingSerializer(string path) : IBodySerializer
    {
        public void Serialize(object? value, IBufferWriter<byte> output) => output.Write(JsonSerializer.SerializeToUtf8Bytes(value));

        public object? Deserialize(ReadOnlySpan<byte> body, Type type) => throw new JsonException("secret", path, lineNumber: 0, bytePositionInLine: 0);
    }

    private sealed class NumberSerializer : IBodySerializer
    {
        public IReadOnlyList<string> ReadableMediaTypes => ["text/x-number", "*/*+number"];

        public void Serialize(object? value, IBufferWriter<byte> output) => output.Write(JsonSerializer.SerializeToUtf8Bytes(value));

        public object? Deserialize(ReadOnlySpan<byte> body, Type type) => JsonSerializer.Deserialize(body, type);
    }
}
