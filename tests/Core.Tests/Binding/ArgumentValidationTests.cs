using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler;

public sealed class ArgumentValidationTests
{
    private const string Valid = """{"lines":[]}""";

    [Fact]
    public async Task Errors_name_values_as_the_client_does()
    {
        (int Parameter, string Path)[] errors =
            [(0, ""), (1, ""), (1, "inner"), (2, "[1]"), (3, ""), (3, "pageSize"), (3, "PageSize"), (3, "page_size"), (3, "page-size"), (3, "other"), (4, ""), (5, ""), (5, "lines[2].unit-price")];
        var app = Validate(
            context =>
            {
                foreach (var (parameter, path) in errors)
                {
                    context.AddError(context.Parameters[parameter], path, "No.");
                }
            });

        Assert.Equal(
            "422 path:id query:p query:p.inner query:tags[1] query:filter query:pageSize query:pageSize query:pageSize query:pageSize query:other header:X-Trace body: body:lines[2].unit-price",
            await app.Send("PUT", "/7?p=1&pageSize=2", Valid));
    }

    [Theory]
    [InlineData("/7?p=1&pageSize=2", Valid, "id p tags filter trace order")]
    [InlineData("/x?p=1&pageSize=2", Valid, "p tags filter trace order")]
    [InlineData("/7?p=x&pageSize=2", Valid, "id tags filter trace order")]
    [InlineData("/7?p=1&pageSize=x", Valid, "id p tags trace order")]
    [InlineData("/7?p=1&pageSize=2&tags=x", Valid, "id p filter trace order")]
    [InlineData("/7?p=1&pageSize=2", """{"lines":7}""", "id p tags filter trace")]
    [InlineData("/7?p=1&pageSize=2", "{", "id p tags filter trace")]
    public async Task The_values_are_those_that_a_client_sent_and_that_could_be_bound(string path, string body, string expected)
    {
        var found = "";
        var app = Validate(context => found = string.Join(' ', Enumerable.Range(0, context.Parameters.Count).Where(index => context.TryGetValue(index, out _)).Select(index => context.Parameters[index].WireName)));

        await app.Send("PUT", path, body, ("X-Trace", "p"));

        Assert.Equal(expected.Replace("trace", "X-Trace", StringComparison.Ordinal), found);
    }

    [Fact]
    public async Task A_header_and_a_query_parameter_of_one_name_are_distinguished()
    {
        var found = "";
        var app = TestApp.Build(builder => builder
            .UseArgumentValidator(new Validator(context => found = $"{context.TryGetValue(0, out _)} {context.TryGetValue(1, out var value)} {value}"))
            .MapGet("/", ([FromQuery("size")] int one, [FromHeader("size")] int other) => one + other));

        await app.Send("GET", "/?size=x", headers: ("size", "5"));

        Assert.Equal("False True 5", found);
    }

    [Fact]
    public async Task Errors_of_binding_come_before_those_of_validation()
    {
        var app = Validate(context => context.AddError(context.Parameters[0], "", "Taken."));

        Assert.Equal(
            "422 query:p:The query parameter 'p' must be an integer. body:lines:The value at $.lines in the request body must be an array. path:id:Taken.",
            await app.Send("PUT", "/7?p=x&pageSize=1", """{"lines":7}""", ("Messages", "1")));
    }

    [Fact]
    public async Task Without_errors_of_validation_the_action_is_called_or_binding_has_failed()
    {
        var app = Validate(static _ => { });

        Assert.Equal("200 called", await app.Send("PUT", "/7?p=1&pageSize=2", Valid));
        Assert.Equal("""400 {"statusCode":400,"message":"The query parameter 'p' must be an integer."}""", await app.Send("PUT", "/7?p=x&pageSize=2", Valid));
    }

    [Theory]
    [InlineData("/7?p=1&pageSize=2", 100)]
    [InlineData("/7?p=x&pageSize=y", 98)]
    public async Task A_response_lists_100_errors_at_most(string path, int added)
    {
        var count = 0;
        var app = Validate(context =>
        {
            for (; count < 150 && !context.IsFull; count++)
            {
                context.AddError(context.Parameters[0], "", "No.");
            }

            context.AddError(context.Parameters[0], "", "Ignored.");
        });

        var answer = await app.Send("PUT", path, Valid, ("Messages", "1"));

        Assert.Equal(added, count);
        Assert.Equal(added, answer.Split("path:id:No.").Length - 1);
        Assert.DoesNotContain("Ignored", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_is_that_of_the_last_validator_unless_it_sets_another()
    {
        Assert.StartsWith("422 ", await Answer(new Validator(Fail)), StringComparison.Ordinal);
        Assert.StartsWith("409 ", await Answer(new Validator(Fail), new StrictValidator(409, Fail)), StringComparison.Ordinal);
        Assert.StartsWith("422 ", await Answer(new StrictValidator(409, Fail), new Validator(Fail)), StringComparison.Ordinal);
        Assert.StartsWith("410 ", await Answer(new Validator(static context =>
        {
            Assert.Equal(422, context.StatusCode);
            context.StatusCode = 410;
            Fail(context);
        })), StringComparison.Ordinal);

        static void Fail(ArgumentsContext context) => context.AddError(context.Parameters[0], "", "No.");

        static Task<string> Answer(params IArgumentValidator[] validators) => TestApp.Build(builder =>
        {
            Assert.All(validators, validator => builder.UseArgumentValidator(validator));
            builder.MapGet("/", ([FromQuery] int page) => page);
        }).Get("/?page=1");
    }

    [Theory]
    [InlineData("GET", "/attributed?page=1", 422)]
    [InlineData("POST", "/body", 422)]
    [InlineData("GET", "/plain?page=1", 200)]
    [InlineData("GET", "/service", 200)]
    [InlineData("GET", "/skipped?page=1", 200)]
    public async Task Actions_with_a_body_or_with_an_attribute_are_validated(string method, string path, int status)
    {
        var app = TestApp.Build(builder =>
        {
            builder.Services.Add(new(typeof(Visits), new Visits()));
            builder.UseArgumentValidator(new Validator(static context => context.AddError(context.Parameters[0], "", "No.")));
            builder.MapGet("/attributed", ([FromQuery] int page) => page);
            builder.MapPost("/body", (Todo todo) => todo.Title);
            builder.MapGet("/plain", (int page) => page);
            builder.MapGet("/service", ([FromServices] Visits visits) => visits.Next());
            builder.MapGet("/skipped", [SkipValidation] ([FromQuery] int page) => page);
        });

        Assert.StartsWith($"{status} ", await app.Send(method, path, method == "POST" ? """{"title":"tea"}""" : null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lines[2].Price", "lines[2].unit-price")]
    [InlineData("Lines[2].Remark", "lines[2].remark")]
    [InlineData("Lines[2]", "lines[2]")]
    [InlineData("Odd", "['odd name']")]
    [InlineData("Unknown.UnitPrice", "unknown.unitPrice")]
    [InlineData("Lines.Price", "lines.price")]
    [InlineData("", "")]
    public async Task Paths_of_members_have_the_names_of_the_JSON(string path, string expected) =>
        Assert.Equal($"422 body:{expected}".TrimEnd(), await AddMember(typeof(Order), path, static _ => { }));

    [Theory]
    [InlineData("[1].Price", "[1].unit-price")]
    [InlineData("[1].Remark", "[1].remark")]
    public async Task Paths_of_elements_have_the_names_of_the_JSON(string path, string expected) =>
        Assert.Equal($"422 body:{expected}", await AddMember(typeof(List<Line>), path, static _ => { }));

    [Fact]
    public async Task Paths_follow_the_serializer_of_the_app()
    {
        Assert.Equal("422 body:unknown_name.unit-price", await AddMember(typeof(Order), "UnknownName.unit-price", With(JsonNamingPolicy.SnakeCaseLower)));
        Assert.Equal("422 body:first_line.unit-price", await AddMember(typeof(Order), "FirstLine.Price", With(JsonNamingPolicy.SnakeCaseLower)));
        Assert.Equal("422 body:FirstLine.Unknown", await AddMember(typeof(Order), "FirstLine.Unknown", With(null)));
        Assert.Equal("422 body:firstLine.price[3]", await AddMember(typeof(Order), "FirstLine.Price[3]", builder => builder.UseSerializer(new OwnSerializer())));

        static Action<ResolverBuilder<ApiGatewayRestResolver>> With(JsonNamingPolicy? policy) => builder => builder.UseJson(new JsonSerializerOptions { PropertyNamingPolicy = policy });
    }

    [Fact]
    public async Task The_arguments_of_an_error_are_not_null()
    {
        var app = Validate(static context =>
        {
            var parameter = context.Parameters[0];
            Assert.Throws<ArgumentNullException>("parameter", () => context.AddError(null!, "", ""));
            Assert.Throws<ArgumentNullException>("path", () => context.AddError(parameter, null!, ""));
            Assert.Throws<ArgumentNullException>("message", () => context.AddError(parameter, "", null!));
            Assert.Throws<ArgumentNullException>("type", () => context.AddMemberError(parameter, null!, "", ""));
            Assert.Throws<ArgumentNullException>("memberPath", () => context.AddMemberError(parameter, typeof(Order), null!, ""));
        });

        Assert.Equal("200 called", await app.Send("PUT", "/7?p=1&pageSize=2", Valid));
    }

    private static TestApp Validate(Action<ArgumentsContext> validate) => TestApp.Build(builder =>
    {
        builder.Services.Add(new(typeof(Visits), new Visits()));
        builder.UseArgumentValidator(new Validator(validate)).OnException<RequestValidationException>(Listed).MapPut(
            "/{id}",
            (int id, [FromQuery("p")] int page, int[] tags, [FromQuery] Filter filter, [FromHeader("X-Trace")] string? trace, Order order, Request request, [FromServices] Visits visits) => "called");
    });

    private static async Task<string> AddMember(Type type, string path, Action<ResolverBuilder<ApiGatewayRestResolver>> configure) => await TestApp.Build(builder =>
    {
        configure(builder);
        builder
            .UseArgumentValidator(new Validator(context => context.AddMemberError(context.Parameters[0], type, path, "No.")))
            .OnException<RequestValidationException>(Listed)
            .MapPost("/", ([FromBody] string text) => text);
    }).Send("POST", "/", "text", ("Content-Type", "text/plain"));

    private static Response Listed(RequestValidationException exception, Request request) => new(exception.StatusCode)
    {
        Body = string.Join(' ', exception.Errors.Select(error => $"{error.In}:{error.Path}{(request.Headers["Messages"] is null ? "" : ":" + error.Message)}")),
    };

    private class Validator(Action<ArgumentsContext> validate) : IArgumentValidator
    {
        public bool AppliesTo(Route route) => true;

        public ValueTask ValidateAsync(ArgumentsContext context)
        {
            validate(context);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class StrictValidator(int status, Action<ArgumentsContext> validate) : Validator(validate), IArgumentValidator
    {
        public int StatusCode => status;
    }

    private sealed class OwnSerializer : IBodySerializer
    {
        public IReadOnlyList<string> ReadableMediaTypes => ["application/json"];

        public void Serialize(object? value, IBufferWriter<byte> output) => output.Write(JsonSerializer.SerializeToUtf8Bytes(value));

        public object? Deserialize(ReadOnlySpan<byte> body, Type type) => JsonSerializer.Deserialize(body, type);
    }

    private sealed record Filter(int PageSize);

    private sealed record Order
    {
        public List<Line>? Lines { get; init; }

        public Line? FirstLine { get; init; }

        [JsonPropertyName("odd name")]
        public int Odd { get; init; }
    }

    private sealed record Line
    {
        [JsonPropertyName("unit-price")]
        public decimal Price { get; init; }

        public string? Remark { get; init; }
    }
}
