using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace LambdaEventHandler.OpenApi;

public sealed class DocumentTests
{
    [Fact]
    public async Task The_document_is_served_as_JSON_and_YAML()
    {
        var app = TortureApp.Build();

        var json = await app.AskAsync("GET", "/openapi.json");
        var yaml = await app.AskAsync("GET", "/openapi.yaml");

        Assert.Equal("application/json", json["Content-Type"]);
        Assert.StartsWith("{\n  \"openapi\": \"3.1.2\",", json.Body, StringComparison.Ordinal);
        Assert.Equal("application/yaml", yaml["Content-Type"]);
        Assert.StartsWith("openapi: '3.1.2'\n", yaml.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_has_the_document_gets_304()
    {
        var app = TortureApp.Build();
        var tag = (await app.AskAsync("GET", "/openapi.json"))["ETag"]!;

        Assert.Equal(304, (await app.AskAsync("GET", "/openapi.json", ("If-None-Match", tag))).Status);
        Assert.Equal(304, (await app.AskAsync("GET", "/openapi.json", ("If-None-Match", $"\"other\", W/{tag}"))).Status);
        Assert.Equal(200, (await app.AskAsync("GET", "/openapi.json", ("If-None-Match", "\"other\""))).Status);
        Assert.NotEqual(tag, (await app.AskAsync("GET", "/openapi.yaml"))["ETag"]);
    }

    [Fact]
    public async Task Only_GET_and_HEAD_return_the_document()
    {
        var app = TortureApp.Build();

        Assert.Equal(404, (await app.AskAsync("POST", "/openapi.json")).Status);
        Assert.Equal(200, (await app.AskAsync("HEAD", "/openapi.json")).Status);
    }

    [Fact]
    public async Task The_document_takes_precedence_over_a_catch_all() =>
        Assert.NotNull((await Documents.OfRouteAsync("/{*rest}", (string rest) => rest))["openapi"]);

    [Fact]
    public async Task The_paths_are_options()
    {
        var app = Documents.AppOf(builder => builder.MapGet("/x", () => "x"), api => (api.JsonPath, api.YamlPath) = ("/docs/api.json", null));

        Assert.Equal(200, (await app.AskAsync("GET", "/docs/api.json")).Status);
        Assert.Equal(404, (await app.AskAsync("GET", "/openapi.json")).Status);
        Assert.Equal(404, (await app.AskAsync("GET", "/openapi.yaml")).Status);
    }

    [Fact]
    public async Task Information_and_servers_are_options()
    {
        var document = await Documents.OfRoutesAsync(
            builder => builder.MapGet("/x", () => "x"),
            api =>
            {
                (api.Title, api.Version, api.Description) = ("Shop", "2.1", "Sells *things*.");
                api.Servers = ["https://api.example.com/v1"];
            });

        Documents.Equal("""{"title":"Shop","version":"2.1","description":"Sells *things*."}""", document["info"]);
        Documents.Equal("""[{"url":"https://api.example.com/v1"}]""", document["servers"]);
    }

    [Fact]
    public async Task The_host_of_the_request_is_not_in_the_document()
    {
        var answer = await TortureApp.Build().AskAsync("GET", "/openapi.json", ("Host", "secret.example"), ("X-Forwarded-Host", "secret.example"));

        Assert.DoesNotContain("secret", answer.Body, StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(answer.Body)!["servers"]);
    }

    [Fact]
    public async Task Hooks_change_operations_and_the_document()
    {
        var document = await Documents.OfRoutesAsync(
            builder => builder.MapGet("/x", () => "x"),
            api =>
            {
                api.OnOperation = (operation, route) => operation.Summary = $"{operation.OperationId} of {route.Template}";
                api.OnDocument = whole => whole.Info.Contact = new OpenApiContact { Name = "Lessa" };
            });

        Assert.Equal("getX of /x", (string?)document.Operation("get", "/x")["summary"]);
        Assert.Equal("Lessa", (string?)document["info"]!["contact"]!["name"]);
    }

    [Fact]
    public async Task The_document_is_created_once()
    {
        var count = 0;
        var app = Documents.AppOf(builder => builder.MapGet("/x", () => "x"), api => api.OnDocument = _ => count++);

        Assert.Equal(0, count);
        await app.AskAsync("GET", "/openapi.json");
        await app.AskAsync("GET", "/openapi.yaml");
        await app.AskAsync("GET", "/openapi.json");

        Assert.Equal(1, count);
    }

    [Fact]
    public async Task The_title_of_an_app_without_controllers_is_API() =>
        Assert.Equal("API", (string?)(await Documents.OfRouteAsync("/x", () => "x"))["info"]!["title"]);

    [Fact]
    public void Invalid_options_are_reported_when_the_app_is_built()
    {
        var exception = Assert.Throws<InvalidConfigurationException>(() => TortureApp.Build(api =>
        {
            (api.Title, api.Version, api.JsonPath, api.YamlPath) = (" ", "", "openapi.json", "/open{api}.yaml");
            api.SpecVersion = (OpenApiVersion)7;
            api.Servers = ["not an address"];
        }));

        Assert.Equal(
            [
                "OpenAPI: Title is empty: set the title of the API, or null to use the name of the assembly.",
                "OpenAPI: Version is empty: set the version of the API, for example 1.0.0.",
                "OpenAPI: SpecVersion is 7: set V30, V31, or V32.",
                "OpenAPI: JsonPath is 'openapi.json': write a path with a leading slash and without parameters, for example /openapi.json.",
                "OpenAPI: YamlPath is '/open{api}.yaml': write a path with a leading slash and without parameters, for example /openapi.yaml, or null to serve only JSON.",
                "OpenAPI: Servers has 'not an address', which is not a valid address: write for example https://api.example.com/v1 or /v1.",
            ],
            exception.Problems);
    }

    [Fact]
    public void A_second_document_is_reported_when_the_app_is_built() =>
        Assert.Contains("UseOpenApi is called twice", Refusal(builder => builder.UseOpenApi()), StringComparison.Ordinal);

    [Fact]
    public void A_route_of_the_path_of_the_document_is_reported_when_the_app_is_built() =>
        Assert.Contains("has the path of the document, /openapi.json", Refusal(builder => builder.MapGet("/openapi.json", () => "mine")), StringComparison.Ordinal);

    [Fact]
    public async Task A_serializer_without_JSON_options_is_reported_unless_options_are_set()
    {
        Assert.Contains("XmlSerializer does not implement IJsonBodySerializer", Refusal(builder => builder.UseSerializer(new XmlSerializer())), StringComparison.Ordinal);

        var document = await Documents.OfRoutesAsync(
            builder =>
            {
                builder.UseSerializer(new XmlSerializer());
                builder.MapPost("/x", (Line line) => line);
            },
            api => api.JsonOptions = JsonSerializerOptions.Web);

        Documents.Equal("""{"application/xml":{"schema":{"$ref":"#/components/schemas/Line"}}}""", document.Operation("post", "/x")["requestBody"]!["content"]);
    }

    [Fact]
    public async Task Two_actions_with_one_operation_ID_are_reported_with_the_first_document()
    {
        var problem = await ProblemAsync(builder =>
        {
            builder.MapGet("/a", () => "a").With(new OperationIdAttribute("same"));
            builder.MapGet("/b", () => "b").With(new OperationIdAttribute("same"));
        });

        Assert.Contains("Map(GET /a) (GET /a) and Map(GET /b) (GET /b) have the operation ID 'same': give each action its own with [OperationId].", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_operation_IDs_that_a_hook_made_equal_are_reported_with_the_first_document()
    {
        var problem = await ProblemAsync(
            builder =>
            {
                builder.MapGet("/a", () => "a");
                builder.MapGet("/b", () => "b");
            },
            api => api.OnOperation = (operation, _) => operation.OperationId = "same");

        Assert.Contains("GET /a and GET /b have the operation ID 'same'", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Routes_that_only_constraints_tell_apart_are_one_operation()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.MapGet("/x/{id:int}", (int id, int page) => new Line("a", id));
            builder.MapGet("/x/{name:alpha}", (string name, [FromQuery] int[] page, string? filter = null) => new Conflict(1)).With(new ProducesResponseAttribute(404));
            builder.MapGet("/x/{*rest}", (string rest) => rest).With(new OperationIdAttribute("findX"));
        });

        Documents.Equal(
            """
            {"operationId":"findX",
             "description":"- `/x/{*rest}`: Map(GET /x/{*rest})\n- `/x/{id:int}`: Map(GET /x/{id:int})\n- `/x/{name:alpha}`: Map(GET /x/{name:alpha})",
             "parameters":[
              {"name":"rest","in":"path","required":true,"schema":{"anyOf":[{"type":"string"},{"type":"integer","format":"int32"},{"type":"string","pattern":"^[A-Za-z]+$"}]}},
              {"name":"page","in":"query","schema":{"anyOf":[{"type":"integer","format":"int32"},{"type":"array","items":{"type":"integer","format":"int32"}}]}},
              {"name":"filter","in":"query","schema":{"type":"string"}}],
             "responses":{
              "200":{"description":"OK","content":{
                "text/plain":{"schema":{"type":"string"}},
                "application/json":{"schema":{"anyOf":[{"$ref":"#/components/schemas/Line"},{"$ref":"#/components/schemas/Conflict"}]}}}},
              "400":{"description":"A value of the request is missing or invalid.","content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}},
              "404":{"description":"Not found","content":{"application/json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}}}}
            """,
            document.Operation("get", "/x/{rest}"));
        Assert.Single(document["paths"]!.AsObject());
    }

    [Fact]
    public async Task Bodies_of_routes_that_only_constraints_tell_apart_are_alternatives()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.MapPost("/x/{id:int}", (int id, Line line) => line);
            builder.MapPost("/x/{name:alpha}", (string name, Conflict conflict) => conflict);
            builder.MapPost("/y/{id:int}", (int id, Line line) => line);
            builder.MapPost("/y/{name:alpha}", (string name) => name);
        });

        Documents.Equal(
            """{"required":true,"content":{"application/json":{"schema":{"anyOf":[{"$ref":"#/components/schemas/Line"},{"$ref":"#/components/schemas/Conflict"}]}}}}""",
            document.Operation("post", "/x/{id}")["requestBody"]);
        Documents.Equal("""{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Line"}}}}""", document.Operation("post", "/y/{id}")["requestBody"]);
    }

    [Fact]
    public async Task ANY_is_merged_where_constraints_let_requests_through()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.MapGet("/x/{id:int}", (int id) => new Line("a", id));
            builder.MapAny("/x/{name}", (string name) => name);
            builder.MapGet("/y/{id}", (int id) => new Line("a", id));
            builder.MapAny("/y/{name}", (string name) => name);
        });

        Assert.Equal(["application/json", "text/plain"], document.Operation("get", "/x/{id}")["responses"]!["200"]!["content"]!.AsObject().Select(content => content.Key).Order());
        Assert.Equal(["application/json"], document.Operation("get", "/y/{id}")["responses"]!["200"]!["content"]!.AsObject().Select(content => content.Key));
        Assert.Equal(["text/plain"], document.Operation("put", "/y/{id}")["responses"]!["200"]!["content"]!.AsObject().Select(content => content.Key));
    }

    [Fact]
    public async Task Two_operation_IDs_of_one_operation_are_reported_with_the_first_document()
    {
        var problem = await ProblemAsync(builder =>
        {
            builder.MapGet("/x/{id:int}", (int id) => id).With(new OperationIdAttribute("byId"));
            builder.MapGet("/x/{name:alpha}", (string name) => name).With(new OperationIdAttribute("byName"));
        });

        Assert.Contains("are one operation of the document, GET /x/{id}, because only constraints tell them apart, but they have the operation IDs 'byId' and 'byName': set one of them only.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_cannot_be_described_is_reported_with_the_first_document()
    {
        var problem = await ProblemAsync(builder => builder.MapGet("/x", () => new Endless()));

        Assert.Contains("cannot be described", problem, StringComparison.Ordinal);
        Assert.Contains("Endless", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attribute_that_throws_is_reported_with_the_first_document()
    {
        var problem = await ProblemAsync(builder => builder.MapGet("/x", () => new Failing()));

        Assert.Contains($"the type {typeof(Failing)} cannot be described: The attribute fails.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_the_context_of_the_app_does_not_know_is_reported_with_the_first_document()
    {
        var problem = await ProblemAsync(builder =>
        {
            builder.UseJson(LinesJson.Default);
            builder.MapGet("/x", () => new Order[1]);
        });

        Assert.Contains("Order[] cannot be described", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(600)]
    public void A_response_has_a_valid_status(int status) => Assert.Throws<ArgumentOutOfRangeException>(() => new ProducesResponseAttribute(status));

    [Fact]
    public void An_operation_ID_is_not_empty() => Assert.Throws<ArgumentException>(() => new OperationIdAttribute(" "));

    private static string Refusal(Action<ResolverBuilder> add) => Assert.Throws<InvalidConfigurationException>(() => Documents.AppOf(add)).Message;

    /// <summary>The app is built and handles other requests; the document fails with a logged message.</summary>
    private static async Task<string> ProblemAsync(Action<ResolverBuilder> add, Action<OpenApiOptions>? configure = null)
    {
        var invocation = new TestContext();
        var answer = await Documents.AppOf(add, configure).AskAsync(invocation, "GET", "/openapi.json");
        Assert.Equal(500, answer.Status);
        return string.Join('\n', invocation.Log);
    }

    public sealed class Endless : List<Endless>;

    public sealed class Failing
    {
        [Failure]
        public string Text { get; set; } = "";
    }

    [AttributeUsage(AttributeTargets.Property)]
    public sealed class FailureAttribute : Attribute
    {
        public FailureAttribute() => throw new FormatException("The attribute fails.");
    }

    private sealed class XmlSerializer : IBodySerializer
    {
        public IReadOnlyList<string> ReadableMediaTypes => ["application/xml"];

        public void Serialize(object? value, IBufferWriter<byte> output) => output.Write("<x/>"u8);

        public object? Deserialize(ReadOnlySpan<byte> body, Type type) => null;
    }
}
