using System.Text.Json.Nodes;
using LambdaEventHandler.Pipeline;

namespace LambdaEventHandler.Errors;

public sealed class ErrorAnswerTests
{
    [Theory]
    [InlineData(400, "Bad request")]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not found")]
    [InlineData(405, "Method not allowed")]
    [InlineData(418, "I'm a teapot")]
    [InlineData(429, "Too Many Requests")]
    [InlineData(499, "Bad request")]
    [InlineData(500, "Internal server error")]
    [InlineData(503, "Service Unavailable")]
    [InlineData(599, "Internal server error")]
    public async Task A_ServiceException_without_a_message_has_the_message_of_its_status(int status, string message)
    {
        var app = TestApp.Build(builder => builder.MapGet("/", string () => throw new ServiceException(status, null)));

        Assert.Equal($$"""{{status}} {"statusCode":{{status}},"message":"{{message}}"}""", await app.Get("/"));
    }

    [Fact]
    public void Derived_exceptions_without_a_message_have_a_default_message() => Assert.Equal(
        ["Bad request", "Unauthorized", "Not found", "Internal server error"],
        new ServiceException[] { new BadRequestException(null), new UnauthorizedException(null), new NotFoundException(null), new InternalServerErrorException(null) }.Select(error => error.Message));

    [Fact]
    public async Task OnException_of_NotFoundException_is_equivalent_to_OnNotFound()
    {
        var app = TestApp.Build(builder =>
        {
            builder.OnException<NotFoundException>((exception, request) => Response.Text($"{exception.Message} at {request.Path}", 404));
            builder.OnException<ServiceException>((_, _) => Response.Text("base", 500));
            builder.MapGet("/thrown", string () => throw new NotFoundException("No such thing"));
        });

        Assert.Equal("404 Not found at /unmatched", await app.Get("/unmatched"));
        Assert.Equal("404 No such thing at /thrown", await app.Get("/thrown"));
    }

    private static readonly Type[] Handled = [typeof(Exception), typeof(ShopException), typeof(StockException), typeof(ServiceException)];

    public static TheoryData<int[]> Orders => [.. Permutations([0, 1, 2, 3])];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_handler_of_the_nearest_class_is_called_regardless_of_the_order(int[] order)
    {
        var app = TestApp.Build(builder =>
        {
            foreach (var index in order)
            {
                Register(builder, Handled[index]);
            }

            builder.MapGet("/{thrown}", string (string thrown) => throw Make(thrown));
        });

        Assert.Equal("200 Exception", await app.Get("/TimeoutException"));
        Assert.Equal("200 ShopException", await app.Get("/ShopException"));
        Assert.Equal("200 StockException", await app.Get("/StockException"));
        Assert.Equal("200 StockException", await app.Get("/SoldOutException"));
        Assert.Equal("200 ServiceException", await app.Get("/BadRequestException"));
        Assert.Equal("200 ServiceException", await app.Get("/NotFoundException"));
        Assert.Equal("""404 {"statusCode":404,"message":"Not found"}""", await app.Send("POST", "/unmatched"));
    }

    [Fact]
    public async Task OnNotFound_handles_unmatched_paths_and_NotFoundException()
    {
        var app = TestApp.Build(builder =>
        {
            builder.OnNotFound(request => Response.Text($"nothing at {request.Path}", 404));
            builder.OnException<Exception>((_, _) => Response.Text("any", 500));
            builder.MapGet("/thrown", string () => throw new NotFoundException("No such thing"));
        });

        Assert.Equal("404 nothing at /unmatched", await app.Get("/unmatched"));
        Assert.Equal("404 nothing at /thrown", await app.Get("/thrown"));
    }

    [Fact]
    public async Task An_error_sends_its_headers_and_its_details()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapGet("/", string () => throw new ServiceException(503, "Busy")
            {
                Headers = { ["Retry-After"] = "30", ["Cache-Control"] = "no-store" },
                Details = new { Queue = "orders", Reasons = "ab".ToCharArray() },
            });
            builder.OnException<TimeoutException>((_, _) => throw new ServiceException(504, "Late") { Headers = { ["Retry-After"] = "5" } });
            builder.MapGet("/late", string () => throw new TimeoutException());
        });

        var answer = await app.Answer("GET", "/");
        var late = await app.Answer("GET", "/late");

        Assert.Equal("""{"statusCode":503,"message":"Busy","details":{"queue":"orders","reasons":["a","b"]}}""", answer.Body);
        Assert.Equal(("application/json", "no-store", "30"), (answer.Headers["Content-Type"], answer.Headers["Cache-Control"], answer.Headers["Retry-After"]));
        Assert.Equal(("""{"statusCode":504,"message":"Late"}""", "5"), (late.Body, late.Headers["Retry-After"]));
    }

    [Fact]
    public async Task The_apps_serializer_writes_the_details()
    {
        var options = new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower };
        var app = TestApp.Build(builder => builder.UseJson(options).MapGet("/", string () => throw new BadRequestException("Bad") { Details = new { MaxCount = 3 } }));

        Assert.EndsWith("\"details\":{\"max_count\":3}}", await app.Get("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry-After", "1\r\nX-Evil: 1")]
    [InlineData("Retry After", "1")]
    [InlineData("", "1")]
    public void The_headers_of_an_error_are_validated(string name, string value) =>
        Assert.Throws<ArgumentException>(() => new ServiceException(503, "Busy").Headers[name] = value);

    [Fact]
    public async Task Handlers_can_be_asynchronous()
    {
        var app = TestApp.Build(builder =>
        {
            builder.OnException<ShopException>(async ValueTask<Response> (exception, _) =>
            {
                await Task.Yield();
                return Response.Json(new { exception.Message }, 422);
            });
            builder.OnNotFound(async ValueTask<Response> (_) =>
            {
                await Task.Yield();
                return Response.Text("later", 404);
            });
            builder.MapGet("/", async Task<string> () =>
            {
                await Task.Yield();
                throw new ShopException("closed");
            });
        });

        Assert.Equal("""422 {"message":"closed"}""", await app.Get("/"));
        Assert.Equal("404 later", await app.Get("/unmatched"));
    }

    [Fact]
    public async Task A_handler_that_throws_a_ServiceException_returns_the_built_in_body()
    {
        var app = TestApp.Build(builder =>
        {
            builder.OnException<ShopException>(Response (_, _) => throw new ServiceException(503, "Come back later"));
            builder.OnException<ServiceException>((_, _) => Response.Text("never", 500));
            builder.MapGet("/", string () => throw new ShopException("closed"));
        });

        Assert.Equal("""503 {"statusCode":503,"message":"Come back later"}""", await app.Get("/"));
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("answers null")]
    [InlineData("answers what cannot be written")]
    public async Task An_exception_of_a_handler_is_logged_and_not_sent_to_the_client(string handler)
    {
        var app = TestApp.Build(builder =>
        {
            builder.OnException<ShopException>((_, _) => handler switch
            {
                "throws" => throw new TimeoutException("secret"),
                "answers null" => null!,
                _ => Response.Json(typeof(string)),
            });
            builder.MapGet("/", string () => throw new ShopException("closed"));
        });

        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Get("/"));
        var entries = app.Context.Log;
        Assert.Equal(2, entries.Count);
        Assert.Contains("ShopException: closed", entries[0], StringComparison.Ordinal);
        Assert.Contains(
            handler switch { "throws" => "TimeoutException: secret", "answers null" => "An exception handler returned null", _ => "NotSupportedException" },
            entries[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unhandled_exception_is_logged_with_its_stack_trace_and_not_sent_to_the_client()
    {
        var app = TestApp.Build(builder => builder.MapGet("/{a}", string (string a) => throw new InvalidOperationException("secret", new TimeoutException("cause"))));

        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Get("/%0Aforged"));

        var entry = Assert.Single(app.Context.Log);
        Assert.StartsWith("Error: LambdaEventHandler.Errors: Unhandled exception in GET /\\u000aforged", entry, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: secret", entry, StringComparison.Ordinal);
        Assert.Contains(" ---> System.TimeoutException: cause", entry, StringComparison.Ordinal);
        Assert.Contains(nameof(ErrorAnswerTests), entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_PropagateExceptions_the_exception_fails_the_invocation(bool isLater)
    {
        var thrown = new TimeoutException("late");
        var app = TestApp.Build(builder =>
        {
            builder.PropagateExceptions();
            builder.OnException<ShopException>((_, _) => Response.Text("handled", 422));
            builder.MapGet("/unhandled", async Task<string> () =>
            {
                await (isLater ? Task.Delay(1) : Task.CompletedTask);
                throw thrown;
            });
            builder.MapGet("/handled", string () => throw new ShopException("closed"));
            builder.MapGet("/told", string () => throw new BadRequestException("wrong"));
        });

        Assert.Same(thrown, await Assert.ThrowsAsync<TimeoutException>(() => app.Get("/unhandled")));
        Assert.Equal("422 handled", await app.Get("/handled"));
        Assert.Equal("""400 {"statusCode":400,"message":"wrong"}""", await app.Get("/told"));
        Assert.Empty(app.Context.Log);
    }

    [Fact]
    public async Task A_value_that_cannot_be_serialized_is_an_unhandled_exception()
    {
        var app = TestApp.Build(builder =>
        {
            builder.OnException<NotSupportedException>((_, _) => Response.Text("cannot be written", 500));
            builder.MapGet("/", () => new { Type = typeof(string) });
        });

        Assert.Equal("500 cannot be written", await app.Get("/"));
    }

    [Fact]
    public async Task A_serializer_that_always_fails_still_returns_a_response()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Use(new StampAttribute("around"), BehaviorOrder.Cors);
            builder.UseSerializer(new FailingSerializer());
            builder.MapGet("/", () => new { });
        });

        var answer = await app.Answer("GET", "/");

        Assert.Equal(500, answer.StatusCode);
        Assert.Equal("Internal server error", (string?)JsonNode.Parse(answer.Body)!["message"]);
        Assert.Equal("around", answer.Headers["X-Stamp"]);
        Assert.Equal("application/json", answer.Headers["Content-Type"]);
    }

    [Fact]
    public void Build_reports_two_handlers_of_a_class()
    {
        var refusal = Assert.Throws<InvalidConfigurationException>(() => TestApp.Build(builder =>
        {
            builder.OnNotFound(_ => new Response(404));
            builder.OnException<NotFoundException>((_, _) => new Response(404));
            builder.OnException<ShopException>((_, _) => new Response(400));
            builder.OnException<ShopException>((_, _) => new Response(400));
        }));

        Assert.Equal(2, refusal.Problems.Count);
        Assert.Contains("OnNotFound is the handler of NotFoundException", refusal.Problems[0], StringComparison.Ordinal);
        Assert.Contains("OnException<ShopException> is there twice", refusal.Problems[1], StringComparison.Ordinal);
    }

    private static void Register(ResolverBuilder<ApiGatewayRestResolver> builder, Type type)
    {
        _ = type.Name switch
        {
            nameof(Exception) => builder.OnException<Exception>((_, _) => Response.Text(type.Name)),
            nameof(ShopException) => builder.OnException<ShopException>((_, _) => Response.Text(type.Name)),
            nameof(StockException) => builder.OnException<StockException>((_, _) => Response.Text(type.Name)),
            _ => builder.OnException<ServiceException>((_, _) => Response.Text(type.Name)),
        };
    }

    private static Exception Make(string name) => name switch
    {
        nameof(ShopException) => new ShopException(name),
        nameof(StockException) => new StockException(name),
        nameof(SoldOutException) => new SoldOutException(name),
        nameof(BadRequestException) => new BadRequestException(),
        nameof(NotFoundException) => new NotFoundException(),
        _ => new TimeoutException(name),
    };

    private static IEnumerable<int[]> Permutations(int[] items) =>
        items.Length == 1
            ? [items]
            : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
