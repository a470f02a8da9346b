using System.Globalization;
using System.Text.Json;

namespace LambdaEventHandler;

/// <summary>The binding that compiled code uses, which knows the types that reflection has to ask for.</summary>
public sealed class CompiledBindingTests
{
    [Theory]
    [InlineData("/7?size=3&shade=blue&at=21C&at=22C&link=/x", "200 7 3 Blue 21+22 /x curl")]
    [InlineData("/7", "200 7 none none  none curl")]
    [InlineData("/x", """400 {"statusCode":400,"message":"The path parameter 'id' must be an integer."}""")]
    [InlineData("/7?size=x", """400 {"statusCode":400,"message":"The query parameter 'size' must be an integer."}""")]
    [InlineData("/7?shade=pink", """400 {"statusCode":400,"message":"The query parameter 'shade' must be one of Red, Green, Blue."}""")]
    [InlineData("/7?at=21C&at=22F", """400 {"statusCode":400,"message":"Every value of the query parameter 'at' must be a valid value."}""")]
    public async Task Values_are_bound_from_path_query_and_headers(string path, string expected)
    {
        var id = Bind.Route("id").Parsed<int>();
        var size = Bind.Query("size").Parsed<long>();
        var shade = Bind.Query("shade").Named<Shade>();
        var at = Bind.Query("at").Parsed<Celsius>();
        var link = Bind.Query("link").Uri();
        var agent = Bind.Header("User-Agent").Parsed<string>();
        var app = TestApp.Build(builder => builder.MapGet("/{id}", (Request request) =>
        {
            var binding = new BindingContext(request);
            var values = string.Join(
                ' ',
                id.Required(ref binding),
                size.TryRead(ref binding, out var number) ? number.ToString(CultureInfo.InvariantCulture) : "none",
                shade.TryRead(ref binding, out var colour) ? colour : "none",
                string.Join('+', at.All(ref binding).Select(value => value.Degrees)),
                link.TryRead(ref binding, out var uri) ? uri : "none",
                agent.Required(ref binding));
            binding.Complete();
            return values;
        }));

        Assert.Equal(expected, await app.Send("GET", path, null, ("user-agent", "curl")));
    }

    [Fact]
    public async Task A_missing_value_is_reported_by_name()
    {
        var page = Bind.Query("page").Parsed<int>();
        var app = TestApp.Build(builder => builder.MapGet("/", (Request request) =>
        {
            var binding = new BindingContext(request);
            var value = page.Required(ref binding);
            binding.Complete();
            return value;
        }));

        Assert.Equal("""400 {"statusCode":400,"message":"The query parameter 'page' is required."}""", await app.Get("/"));
    }

    [Fact]
    public async Task Members_of_an_object_follow_the_naming_policy_unless_they_have_a_name()
    {
        var size = Bind.Member("PageSize", null).Parsed<int>();
        var order = Bind.Member("OrderBy", "Order").Parsed<string>();

        Assert.Equal("200 7 date", await Build(JsonNamingPolicy.SnakeCaseLower).Get("/?page_size=7&Order=date"));
        Assert.Equal("200 7 date", await Build(JsonNamingPolicy.CamelCase).Get("/?pageSize=7&Order=date"));
        Assert.Equal("200 7 date", await Build(null).Get("/?PageSize=7&Order=date"));

        TestApp Build(JsonNamingPolicy? policy) => TestApp.Build(builder => builder
            .UseJson(new JsonSerializerOptions { PropertyNamingPolicy = policy })
            .MapGet("/", (Request request) =>
            {
                var binding = new BindingContext(request);
                var values = $"{size.Required(ref binding)} {order.Required(ref binding)}";
                binding.Complete();
                return values;
            }));
    }

    [Theory]
    [InlineData("acme", "200 acme")]
    [InlineData(null, """400 {"statusCode":400,"message":"The header parameter 'tenant' is required."}""")]
    public async Task A_whole_value_is_bound(string? sent, string expected)
    {
        var tenant = Bind.Value<string>(new FromTenantAttribute(), new ParameterDescriptor("tenant", null, "header", typeof(string), true, false, null, []));
        var app = TestApp.Build(builder => builder.MapGet("/", async (Request request) =>
        {
            var found = await tenant.BindAsync(request);
            var binding = new BindingContext(request);
            var value = tenant.Required(found, ref binding);
            binding.Complete();
            return value;
        }));

        Assert.Equal(expected, await app.Send("GET", "/", headers: sent is null ? [] : [("tenant", sent)]));
    }

    [Fact]
    public async Task Bodies_are_bound()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapPost("/required", (Request request) =>
            {
                var binding = new BindingContext(request);
                var todo = binding.Body<Todo>();
                binding.Complete();
                return todo.Title;
            });
            builder.MapPost("/optional", (Request request) =>
            {
                var binding = new BindingContext(request);
                var todo = binding.BodyOr(new Todo("bread", 1));
                binding.Complete();
                return todo?.Title;
            });
        });

        Assert.Equal("200 milk", await app.Send("POST", "/required", """{"title":"milk"}"""));
        Assert.Equal("""400 {"statusCode":400,"message":"The request body is required."}""", await app.Send("POST", "/required"));
        Assert.Equal("200 milk", await app.Send("POST", "/optional", """{"title":"milk"}"""));
        Assert.Equal("200 bread", await app.Send("POST", "/optional"));
    }

    private sealed class FromTenantAttribute : FromValueAttribute
    {
        public override string In => "header";

        public override ValueTask<BindingResult> BindAsync(Request request, ParameterDescriptor parameter) => new(BindingResult.Success(request.Headers[parameter.WireName]));
    }
}
