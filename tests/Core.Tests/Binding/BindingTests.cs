using System.Globalization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

public sealed class BindingTests
{
    [Theory]
    [InlineData("/7", "200 7")]
    [InlineData("/abc", """400 {"statusCode":400,"message":"The path parameter 'id' must be an integer."}""")]
    [InlineData("/99999999999", """400 {"statusCode":400,"message":"The path parameter 'id' must be an integer."}""")]
    public async Task A_path_parameter_is_bound_by_its_name(string path, string expected) =>
        Assert.Equal(expected, await Map("/{id}", (int id) => id).Get(path));

    [Theory]
    [InlineData("/?page=2", "200 2")]
    [InlineData("/?page=1&page=2", "200 2")]
    [InlineData("/", """400 {"statusCode":400,"message":"The query parameter 'page' is required."}""")]
    [InlineData("/?page=", """400 {"statusCode":400,"message":"The query parameter 'page' must be an integer."}""")]
    [InlineData("/?page=x", """400 {"statusCode":400,"message":"The query parameter 'page' must be an integer."}""")]
    public async Task A_missing_required_query_value_returns_400(string path, string expected) =>
        Assert.Equal(expected, await Map("/", (int page) => page).Get(path));

    [Theory]
    [InlineData("/", "200 5 null Green null")]
    [InlineData("/?page=1&size=2&shade=red&note=hi", "200 1 2 Red hi")]
    [InlineData("/?shade=0", """400 {"statusCode":400,"message":"The query parameter 'shade' must be one of Red, Green, Blue."}""")]
    [InlineData("/?size=x", """400 {"statusCode":400,"message":"The query parameter 'size' must be an integer."}""")]
    public async Task Optional_parameters_have_their_default_values(string path, string expected)
    {
        var app = Map("/", (int page = 5, int? size = null, Shade? shade = Shade.Green, string? note = null) =>
            string.Create(CultureInfo.InvariantCulture, $"{page} {size?.ToString(CultureInfo.InvariantCulture) ?? "null"} {shade} {note ?? "null"}"));

        Assert.Equal(expected, await app.Get(path));
    }

    [Fact]
    public async Task A_struct_can_have_the_default_value_of_its_type() =>
        Assert.Equal("200 00000000-0000-0000-0000-000000000000", await Map("/", (Guid id = default) => id.ToString()).Get("/"));

    [Fact]
    public async Task A_nullable_reference_is_optional_and_a_non_nullable_one_is_required()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapGet("/nullable", (string? name) => name ?? "none");
            builder.MapGet("/plain", (string name) => name);
        });

        Assert.Equal("200 none", await app.Get("/nullable"));
        Assert.Equal("""400 {"statusCode":400,"message":"The query parameter 'name' is required."}""", await app.Get("/plain"));
    }

    [Theory]
    [InlineData("/?id=1&id=2", "200 [1,2]")]
    [InlineData("/", "200 []")]
    [InlineData("/?id=1&id=x", """400 {"statusCode":400,"message":"Every value of the query parameter 'id' must be an integer."}""")]
    public async Task Repeated_values_fill_a_collection(string path, string expected)
    {
        Delegate[] handlers =
        [
            (int[] id) => id,
            (List<int> id) => id,
            (IList<int> id) => Added(id),
            (ICollection<int> id) => id,
            (IEnumerable<int> id) => id,
            (IReadOnlyList<int> id) => id,
            (IReadOnlyCollection<int> id) => id,
            (HashSet<int> id) => id,
            (ISet<int> id) => id,
            (IReadOnlySet<int> id) => id,
        ];
        foreach (var handler in handlers)
        {
            Assert.Equal(expected, await Map("/", handler).Get(path));
        }
    }

    [Fact]
    public async Task A_collection_of_a_custom_type_is_filled_and_a_nullable_one_is_optional()
    {
        Assert.Equal("200 [21,22]", await Map("/", (Celsius[] at) => at.Select(value => value.Degrees)).Get("/?at=21C&at=22C"));
        Assert.Equal("200 [\"Red\"]", await Map("/", (Shade[] shades) => shades.Select(shade => shade.ToString())).Get("/?shades=red"));
        Assert.Equal("200 null", await Map("/", (string[]? tags) => tags).Get("/"));
    }

    [Fact]
    public async Task Headers_are_bound_without_case_and_with_several_values()
    {
        var app = Map("/", ([FromHeader("X-Trace")] string trace, [FromHeader(Name = "X-Id")] int[] ids) => $"{trace} {string.Join('+', ids)}");

        Assert.Equal("200 abc 1+2", await app.Send("GET", "/", null, ("x-trace", "abc"), ("x-id", "1"), ("x-id", "2")));
        Assert.Equal("""400 {"statusCode":400,"message":"The header 'X-Trace' is required."}""", await app.Get("/"));
    }

    [Theory]
    [InlineData("""{"title":"milk","priority":2}""", "200 milk 2")]
    [InlineData("""{"title":"milk","priority":"high"}""", """400 {"statusCode":400,"message":"The value at $.priority in the request body must be an integer."}""")]
    [InlineData("{", """400 {"statusCode":400,"message":"The request body is not valid JSON."}""")]
    [InlineData("null", """400 {"statusCode":400,"message":"The request body is required."}""")]
    [InlineData("", """400 {"statusCode":400,"message":"The request body is required."}""")]
    [InlineData(null, """400 {"statusCode":400,"message":"The request body is required."}""")]
    public async Task A_complex_parameter_is_the_JSON_body(string? body, string expected)
    {
        var app = TestApp.Build(builder => builder.MapPost("/", (Todo todo) => $"{todo.Title} {todo.Priority}"));

        Assert.Equal(expected, await app.Send("POST", "/", body));
    }

    [Fact]
    public async Task A_dictionary_is_the_JSON_body()
    {
        var app = TestApp.Build(builder => builder.MapPost("/", (Dictionary<string, int> counts) => counts["a"]));

        Assert.Equal("200 2", await app.Send("POST", "/?counts=b", """{"a":2}"""));
    }

    [Fact]
    public async Task An_empty_text_is_a_value_of_the_query()
    {
        Assert.Equal("200 []", await Map("/", (string text) => $"[{text}]").Get("/?text="));
        Assert.Equal("200 [\"a\",\"\"]", await Map("/", (string[] text) => text).Get("/?text=a&text="));
        Assert.Equal("""400 {"statusCode":400,"message":"Every value of the query parameter 'id' must be an integer."}""", await Map("/", (int[] id) => id).Get("/?id=1&id="));
    }

    [Fact]
    public async Task A_service_that_is_not_created_is_a_mistake_of_the_app()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Services.Add(new(typeof(Visits), static _ => null!, Microsoft.Extensions.DependencyInjection.ServiceLifetime.Transient));
            builder.MapGet("/required", ([FromServices] Visits visits) => visits is null);
            builder.MapGet("/optional", ([FromServices] Visits? visits) => visits is null);
        });

        Assert.Equal("""500 {"statusCode":500,"message":"Internal server error"}""", await app.Get("/required"));
        Assert.Contains("Visits", string.Join("\n", app.Context.Log), StringComparison.Ordinal);
        Assert.Equal("200 true", await app.Get("/optional"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    public async Task A_nullable_body_is_optional(string? body)
    {
        var app = TestApp.Build(builder => builder.MapPost("/", (Todo? todo) => todo?.Title ?? "none"));

        Assert.Equal("200 none", await app.Send("POST", "/", body));
    }

    [Fact]
    public async Task FromBody_reads_simple_types_as_JSON()
    {
        var app = TestApp.Build(builder => builder.MapPost("/", ([FromBody] int number) => number + 1));

        Assert.Equal("200 42", await app.Send("POST", "/", "41"));
    }

    [Theory]
    [InlineData("[1,2]", "200 3")]
    [InlineData("[]", "200 0")]
    [InlineData("null", """400 {"statusCode":400,"message":"The request body is required."}""")]
    [InlineData(null, """400 {"statusCode":400,"message":"The request body is required."}""")]
    public async Task A_collection_in_the_body_is_required_like_any_other_body(string? body, string expected)
    {
        var app = TestApp.Build(builder => builder.MapPost("/", ([FromBody] int[] numbers) => numbers.Sum()));

        Assert.Equal(expected, await app.Send("POST", "/", body));
    }

    [Fact]
    public async Task Parameters_are_bound_from_the_invocation()
    {
        var app = Map("/{id}", (Request request, ILambdaContext context, APIGatewayProxyRequest @event, CancellationToken cancellation) =>
            $"{request.RouteValues["id"]} {context.AwsRequestId} {@event.Path} {cancellation.CanBeCanceled}");

        Assert.Equal("200 7 request-1 /7 True", await app.Get("/7"));
    }

    private static IList<int> Added(IList<int> list)
    {
        list.Add(0);
        list.RemoveAt(list.Count - 1);
        return list;
    }

    private static TestApp Map(string template, Delegate handler) => TestApp.Build(builder => builder.MapGet(template, handler));
}
