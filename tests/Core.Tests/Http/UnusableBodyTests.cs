using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Http;

/// <summary>Bodies that are JSON, and that nothing can be made of: each is a 400, whoever reads it, and no handler takes it for the app's own failure.</summary>
public sealed class UnusableBodyTests
{
    public static TheoryData<string, string> Unusable => new()
    {
        // Without its discriminator, or with one that nobody knows.
        { nameof(Figure), "{}" },
        { nameof(Figure), """{"radius":1}""" },
        { nameof(Figure), """{"$type":"square"}""" },
        { nameof(Figure), """{"$type":1}""" },
        { nameof(Figure), """{"$type":"disc","radius":1e400}""" },
        { nameof(IFigure), "{}" },
        { nameof(Drawing), """{"figures":[{"$type":"disc","radius":1},{}]}""" },
        { nameof(Drawing), """{"named":{"secret":{}}}""" },

        // Half of a surrogate pair.
        { nameof(JsonElement), "\"\\ud800\"" },
        { nameof(JsonElement), """{"a":["\udc00\ud800"]}""" },
        { nameof(JsonElement), """{"\ud800":1}""" },
        { nameof(JsonElement), """["\\\ud83d"]""" },
        { nameof(JsonElement), """["\ud83d\u0041"]""" },
        { nameof(JsonElement), """["\uD83D"]""" },
        { nameof(JsonNode), "\"\\ud800\"" },
        { nameof(JsonNode), """{"\ud800":1}""" },
        { nameof(JsonObject), """{"a":{"\ud800":1}}""" },
        { nameof(JsonDocument), "\"\\ud800\"" },
        { nameof(Object), "\"\\ud800\"" },
        { nameof(Extended), """{"\ud800":1}""" },
        { nameof(Dictionary<string, int>), """{"\ud800":1}""" },
        { nameof(Measured), """{"name":"\ud800"}""" },
        { nameof(Measured), """{"nam\ud800":1}""" },
        { nameof(Char), "\"\\ud800\"" },

        // A key twice in a node.
        { nameof(JsonNode), """{"a":1,"a":2}""" },
        { nameof(JsonNode), """{"a":1,"A":2}""" },
        { nameof(JsonNode), """[{"b":[{"a":1,"\u0061":2}]}]""" },
        { nameof(JsonObject), """{"a":1,"a":2}""" },
        { nameof(JsonArray), """[{"a":1,"a":2}]""" },
        { nameof(Extended), """{"node":{"a":1,"a":2}}""" },
        { nameof(Extended), """{"other":{"a":1,"a":2}}""" },
        { nameof(Extended), """{"nodes":[{"a":{"a":1,"a":2}}]}""" },

        // Infinity, which no JSON can express.
        { nameof(Double), "1e400" },
        { nameof(Double), "-1e400" },
        { nameof(Double), "\"1e400\"" },
        { nameof(Double), "1" + new string('0', 400) },
        { nameof(Single), "1e39" },
        { nameof(Half), "65520" },
        { nameof(Nullable<double>), "1e400" },
        { nameof(List<double>), "[1,2,1e400]" },
        { nameof(Dictionary<string, double>) + "Double", """{"a":1,"b":1e400}""" },
        { nameof(Dictionary<double, int>) + "Key", """{"1e400":1}""" },
        { nameof(Measured), """{"width":1e400}""" },
        { nameof(Measured), """{"height":1E+39}""" },
        { nameof(Measured), """{"depths":[[1],[2,1e400]]}""" },
        { nameof(Measured), """{"inner":{"inner":{"width":-1e999}}}""" },
        { nameof(Measured), """{"inners":[{"width":1e400}]}""" },
        { nameof(Measured), """{"byName":{"a":{"width":1e400}}}""" },
        { nameof(Measured), """{"maybe":1e400}""" },
        { nameof(Measured), """{"point":{"x":1e400}}""" },
        { nameof(Measured), """{"width":"1\u0065400"}""" },

        // What converters and constructors of the user's throw.
        { nameof(Thrown), """{"thrown":"FormatException"}""" },
        { nameof(Thrown), """{"thrown":"OverflowException"}""" },
        { nameof(Thrown), """{"thrown":"ArgumentException"}""" },
        { nameof(Thrown), """{"thrown":"ArgumentNullException"}""" },
        { nameof(Thrown), """{"thrown":"ArgumentOutOfRangeException"}""" },
        { nameof(Thrown), """{"thrown":"InvalidOperationException"}""" },
        { nameof(Thrown), """{"thrown":"NotSupportedException"}""" },
        { nameof(Thrown), """{"thrown":"KeyNotFoundException"}""" },
        { nameof(Thrown), """{"thrown":"JsonException"}""" },
        { nameof(Checked), """{"amount":-1}""" },
        { nameof(Checked), """{"unit":"x"}""" },

        // What System.Text.Json refuses by itself.
        { nameof(Measured), """{"inner":[]}""" },
        { nameof(Decimal), "1e400" },
        { nameof(DateTimeOffset), "\"0001-01-01T00:00:00+14:00\"" },
        { nameof(Guid), "\"\"" },
        { nameof(TimeSpan), "\"99999999999.00:00:00\"" },
        { nameof(Uri), "\"http://[\"" },
        { nameof(Dictionary<int, int>) + "Int", """{"a":1}""" },
        { nameof(JsonElement), string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70)) },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task An_unusable_body_returns_400_for_a_parameter_and_for_Request_Json(string type, string body)
    {
        foreach (var path in new[] { "/bound/", "/read/" })
        {
            var (status, answer) = await PostAsync(path + type, body);

            Assert.Equal((400, 400), (status, (int)JsonNode.Parse(answer)!["statusCode"]!));
            Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(nameof(Figure), """{"$type":"disc","radius":1.5}""")]
    [InlineData(nameof(JsonElement), """{"a":1,"a":2}""")]
    [InlineData(nameof(JsonElement), "1e400")]
    [InlineData(nameof(JsonElement), """["\ud83d\ude00","\\ud800","\\\\ud800\\","\u0041"]""")]
    [InlineData(nameof(JsonNode), """{"a":1e400,"b":{"a":1}}""")]
    [InlineData(nameof(Object), """{"a":1e400}""")]
    [InlineData(nameof(Double), "1.7976931348623157E+308")]
    [InlineData(nameof(Single), "3.4028235E+38")]
    [InlineData(nameof(Half), "65504")]
    [InlineData(nameof(Dictionary<string, int>), """{"a":1}""")]
    [InlineData(nameof(Measured), """{"width":1E+100,"height":1.5,"maybe":null,"depths":[[1]],"point":{"x":1},"name":"1e400"}""")]
    [InlineData(nameof(Extended), """{"node":{"a":1},"nodes":[{"a":1}],"other":1}""")]
    public async Task A_usable_body_is_read_and_written(string type, string body)
    {
        var (status, answer) = await PostAsync("/bound/" + type, body);

        Assert.True(status == 200, answer);
        Assert.NotEmpty(answer);
    }

    [Theory]
    [InlineData(nameof(Figure), "{}", "The value at $.$type in the request body is required.")]
    [InlineData(nameof(Drawing), """{"figures":[{"$type":"disc","radius":1},{}]}""", "The value at $.figures[1].$type in the request body is required.")]
    [InlineData(nameof(Measured), """{"inner":{"width":1e400}}""", "The value at $.inner.width in the request body must be a number.")]
    [InlineData(nameof(Measured), """{"depths":[[1,1e400]]}""", "The value at $.depths[0][1] in the request body must be a number.")]
    [InlineData(nameof(Extended), """{"nodes":[{"a":1,"a":1}]}""", "The value at $.nodes[0] in the request body is not valid.")]
    [InlineData(nameof(JsonElement), "\"\\ud800\"", "The request body is not valid JSON.")]
    public async Task The_error_contains_the_position(string type, string body, string message) =>
        Assert.Equal(message, (string?)JsonNode.Parse((await PostAsync("/bound/" + type, body)).Answer)!["message"]);

    [Fact]
    public async Task An_infinite_default_value_does_not_invalidate_a_body()
    {
        var app = TestApp.Build(builder => builder.MapPost("/", (Bounded bounded) => $"{double.IsInfinity(bounded.Most)} {bounded.Name}"));

        Assert.Equal("200 True 12e3", await app.Send("POST", "/", """{"name":"12e3"}"""));
    }

    [Fact]
    public async Task Infinity_can_be_written_if_the_app_allows_named_floating_point_literals()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
        var all = TestApp.Build(builder => builder.UseJson(options).MapPost("/", ([FromBody] double[] value) => value));
        var member = TestApp.Build(builder => builder.MapPost("/", (Named value) => value));

        Assert.Equal("200 [\"Infinity\",1]", await all.Send("POST", "/", "[1e400,1]"));
        Assert.Equal("""200 {"most":"Infinity"}""", await member.Send("POST", "/", """{"most":1e400}"""));
    }

    [Theory]
    [InlineData("""{"figure":{}}""")]
    [InlineData("""{"lamp":"on"}""")]
    [InlineData("""{"thrown":"TimeoutException"}""")]
    [InlineData("""{"thrown":"ObjectDisposedException"}""")]
    public async Task Errors_of_the_app_are_logged_and_return_500(string body)
    {
        var app = TestApp.Build(builder =>
        {
            if (body.Contains("figure", StringComparison.Ordinal))
            {
                builder.MapPost("/", (Unreadable value) => value);
            }
            else if (body.Contains("lamp", StringComparison.Ordinal))
            {
                builder.MapPost("/", (Clashing value) => value);
            }
            else
            {
                builder.MapPost("/", (Thrown value) => value);
            }
        });

        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Send("POST", "/", body));
        Assert.Single(app.Context.Log);
    }

    [Fact]
    public async Task An_exception_of_a_custom_serializer_for_a_body_returns_400()
    {
        foreach (var exception in new Exception[] { new ArgumentException("secret"), new InvalidOperationException("secret"), new NotSupportedException("secret"), new KeyNotFoundException("secret") })
        {
            var app = TestApp.Build(builder => builder.UseSerializer(new ThrowingSerializer(exception)).MapPost("/", ([FromBody] Measured value) => value));

            Assert.StartsWith("400 {\"statusCode\":400", await app.Send("POST", "/", "{}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_TryParse_that_throws_returns_500()
    {
        var app = TestApp.Build(builder => builder.MapGet("/{value}", (Throwing value) => value.ToString()));

        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Get("/abc"));
        Assert.Contains("FormatException: abc", Assert.Single(app.Context.Log), StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Answer)> PostAsync(string path, string body)
    {
        var response = await App.Answer("POST", path, body);
        return (response.StatusCode, response.Body);
    }

    private static readonly TestApp App = TestApp.Build(builder =>
    {
        builder.OnException<Exception>((exception, _) => exception is ServiceException service
            ? Response.Json(new { service.StatusCode, service.Message }, service.StatusCode)
            : Response.Text($"handled {exception}", 500));
        Add<Figure>(builder, nameof(Figure));
        Add<IFigure>(builder, nameof(IFigure));
        Add<Drawing>(builder, nameof(Drawing));
        Add<JsonElement>(builder, nameof(JsonElement));
        Add<JsonNode>(builder, nameof(JsonNode));
        Add<JsonObject>(builder, nameof(JsonObject));
        Add<JsonArray>(builder, nameof(JsonArray));
        Add<JsonDocument>(builder, nameof(JsonDocument));
        Add<object>(builder, nameof(Object));
        Add<Extended>(builder, nameof(Extended));
        Add<Measured>(builder, nameof(Measured));
        Add<Thrown>(builder, nameof(Thrown));
        Add<Checked>(builder, nameof(Checked));
        Add<char>(builder, nameof(Char));
        Add<double>(builder, nameof(Double));
        Add<float>(builder, nameof(Single));
        Add<Half>(builder, nameof(Half));
        Add<decimal>(builder, nameof(Decimal));
        Add<double?>(builder, nameof(Nullable<double>));
        Add<List<double>>(builder, nameof(List<double>));
        Add<Dictionary<string, int>>(builder, nameof(Dictionary<string, int>));
        Add<Dictionary<string, double>>(builder, nameof(Dictionary<string, double>) + "Double");
        Add<Dictionary<double, int>>(builder, nameof(Dictionary<double, int>) + "Key");
        Add<Dictionary<int, int>>(builder, nameof(Dictionary<int, int>) + "Int");
        Add<DateTimeOffset>(builder, nameof(DateTimeOffset));
        Add<Guid>(builder, nameof(Guid));
        Add<TimeSpan>(builder, nameof(TimeSpan));
        Add<Uri>(builder, nameof(Uri));
        Add<byte[]>(builder, nameof(Byte) + "s");
    });

    private static void Add<T>(ResolverBuilder<ApiGatewayRestResolver> builder, string name)
    {
        builder.MapPost("/bound/" + name, ([FromBody] T value) => Response.Json(value));
        builder.MapPost("/read/" + name, (Request request) => Response.Json(request.Json<T>()));
    }

    [JsonDerivedType(typeof(Disc), "disc")]
    private abstract record Figure;

    private sealed record Disc(double Radius) : Figure;

    [JsonDerivedType(typeof(Dot), "dot")]
    private interface IFigure;

    private sealed record Dot : IFigure;

    private sealed record Drawing(List<Figure>? Figures, Dictionary<string, Figure>? Named);

    private sealed record Extended(JsonObject? Node, List<JsonNode>? Nodes)
    {
        [JsonExtensionData]
        public JsonObject? Others { get; set; }
    }

    private sealed record Measured(double Width, float Height, double? Maybe, double[][]? Depths, Point? Point)
    {
        public string? Name { get; init; }

        public Measured? Inner { get; set; }

        public IReadOnlyList<Measured>? Inners { get; set; }

        public IReadOnlyDictionary<string, Measured>? ByName { get; set; }
    }

    private struct Point
    {
        public double X { get; set; }
    }

    private sealed class Bounded
    {
        public double Most { get; set; } = double.PositiveInfinity;

        public string? Name { get; set; }
    }

    private sealed record Named([property: JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] double Most);

    private sealed record Unreadable(IDisposable? Figure);

    private sealed class Clashing
    {
        public string? Lamp { get; set; }

        [JsonPropertyName("lamp")]
        public string? Light { get; set; }
    }

    private sealed record Checked(int Amount = 1, string Unit = "kg")
    {
        public int Amount { get; } = Amount > 0 ? Amount : throw new ArgumentOutOfRangeException(nameof(Amount), "secret");

        public string Unit { get; } = Unit == "kg" ? Unit : throw new NotSupportedException("secret");
    }

    [JsonConverter(typeof(ThrownConverter))]
    private sealed record Thrown(string Name);

    private sealed class ThrownConverter : JsonConverter<Thrown>
    {
        public override Thrown Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            throw document.RootElement.GetProperty("thrown").GetString() switch
            {
                "FormatException" => new FormatException("secret"),
                "OverflowException" => new OverflowException("secret"),
                "ArgumentException" => new ArgumentException("secret"),
                "ArgumentNullException" => new ArgumentNullException(nameof(reader), "secret"),
                "ArgumentOutOfRangeException" => new ArgumentOutOfRangeException(nameof(reader), "secret"),
                "InvalidOperationException" => new InvalidOperationException("secret"),
                "NotSupportedException" => new NotSupportedException("secret"),
                "KeyNotFoundException" => new KeyNotFoundException("secret"),
                "ObjectDisposedException" => new ObjectDisposedException("secret"),
                "TimeoutException" => new TimeoutException("secret"),
                _ => new JsonException("secret"),
            };
        }

        public override void Write(Utf8JsonWriter writer, Thrown value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }

    private sealed class ThrowingSerializer(Exception exception) : IBodySerializer
    {
        public void Serialize(object? value, System.Buffers.IBufferWriter<byte> output)
        {
            using var writer = new Utf8JsonWriter(output);
            JsonSerializer.Serialize(writer, value, JsonSerializerOptions.Web);
        }

        public object? Deserialize(ReadOnlySpan<byte> body, Type type) => throw exception;
    }

    private readonly record struct Throwing(string Text) : IParsable<Throwing>
    {
        public static Throwing Parse(string s, IFormatProvider? provider) => new(s);

        public static bool TryParse(string? s, IFormatProvider? provider, out Throwing result) => throw new FormatException(s);

        public override string ToString() => Text.ToString(CultureInfo.InvariantCulture);
    }
}
