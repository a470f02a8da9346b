using System.Text.Json.Nodes;

namespace LambdaEventHandler.OpenApi;

public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openapi").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Openapi_prints_the_document_that_the_app_serves()
    {
        var app = TortureApp.Build();

        var (code, output, error) = await RunAsync(app);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal((await app.AskAsync("GET", "/openapi.json")).Body, output);
    }

    [Theory]
    [InlineData("--version", "3.0", "{\n  \"openapi\": \"3.0.4\"")]
    [InlineData("--version=3.2", null, "{\n  \"openapi\": \"3.2.0\"")]
    [InlineData("--yaml", null, "openapi: '3.1.2'\n")]
    public async Task Openapi_prints_the_version_and_the_format_that_are_asked_for(string first, string? second, string start)
    {
        string[] arguments = second is null ? [first] : [first, second];

        var (code, output, _) = await RunAsync(TortureApp.Build(), arguments);

        Assert.Equal(0, code);
        Assert.StartsWith(start, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--sideways is not an option of openapi: use --version, --yaml, or --check.", "--sideways")]
    [InlineData("--version 2.0 is not a version of OpenAPI that can be written: use 3.0, 3.1, or 3.2.", "--version", "2.0")]
    [InlineData("--version requires a value: write --version 3.0.", "--version")]
    [InlineData("--check requires a value: write --check openapi.json.", "--check")]
    [InlineData("--check has no other options: the document is compared in the version of the file.", "--check", "openapi.json", "--yaml")]
    [InlineData("missing.json does not exist. Create it with: dotnet run --no-launch-profile -- openapi > missing.json", "--check", "missing.json")]
    public async Task Wrong_arguments_are_explained(string message, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(TortureApp.Build(), arguments);

        Assert.Equal((2, "", message), (code, output, error.TrimEnd()));
    }

    [Theory]
    [InlineData("{", "is not valid JSON: see line 1, byte 2. Create it again with: dotnet run --no-launch-profile -- openapi > ")]
    [InlineData("[]", "is not an OpenAPI document. Create it with: dotnet run --no-launch-profile -- openapi > ")]
    [InlineData("{}", "is not an OpenAPI document. Create it with: dotnet run --no-launch-profile -- openapi > ")]
    [InlineData("", "is not valid JSON: see line 1, byte 1. Create it again with: dotnet run --no-launch-profile -- openapi > ")]
    public async Task A_broken_file_is_explained(string content, string message)
    {
        var file = Save(content);

        var (code, _, error) = await RunAsync(TortureApp.Build(), "--check", file);

        Assert.Equal((2, $"{file} {message}{file}"), (code, error.TrimEnd()));
    }

    [Fact]
    public async Task A_document_that_cannot_be_created_is_explained()
    {
        var app = Documents.AppOf(builder =>
        {
            builder.MapGet("/a", () => "a").With(new OperationIdAttribute("same"));
            builder.MapGet("/b", () => "b").With(new OperationIdAttribute("same"));
        });

        var (code, output, error) = await RunAsync(app);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("have the operation ID 'same'", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("3.1")]
    [InlineData("3.2")]
    public async Task A_file_of_any_version_matches_the_app(string version)
    {
        var app = TortureApp.Build();
        var file = Save((await RunAsync(app, "--version", version)).Output);

        Assert.Equal((0, $"The app matches {file}.\n", ""), await RunAsync(app, "--check", file));
    }

    [Theory]
    [InlineData("BREAKING  GET /users was removed.", "get", "{}")]
    [InlineData("          GET /users was added.", "", """{"get":{"operationId":"getUsers"}}""")]
    [InlineData("BREAKING  GET /users: the query parameter 'limit' was removed.", "limit", """{"get":{}}""")]
    [InlineData("BREAKING  GET /users: the query parameter 'limit' became required.", "limit", """{"get":{"parameters":[{"name":"limit","in":"query","required":true,"schema":{"type":"integer","maximum":100}}]}}""")]
    [InlineData("BREAKING  GET /users: the query parameter 'limit': the type changed from integer to boolean.", "limit", """{"get":{"parameters":[{"name":"limit","in":"query","schema":{"type":"boolean","maximum":100}}]}}""")]
    [InlineData("          GET /users: the query parameter 'limit': the type changed from integer to number.", "limit", """{"get":{"parameters":[{"name":"limit","in":"query","schema":{"type":"number","maximum":100}}]}}""")]
    [InlineData("BREAKING  GET /users: the query parameter 'limit': maximum changed from 100 to 50.", "limit", """{"get":{"parameters":[{"name":"limit","in":"query","schema":{"type":"integer","maximum":50}}]}}""")]
    [InlineData("          GET /users: the query parameter 'limit': maximum changed from 100 to 200.", "limit", """{"get":{"parameters":[{"name":"limit","in":"query","schema":{"type":"integer","maximum":200}}]}}""")]
    [InlineData("BREAKING  GET /users: the required query parameter 'x' was added.", "get", """{"get":{"operationId":"getUsers","parameters":[{"name":"x","in":"query","required":true}]}}""")]
    [InlineData("          GET /users: the optional query parameter 'x' was added.", "get", """{"get":{"operationId":"getUsers","parameters":[{"name":"x","in":"query"}]}}""")]
    [InlineData("BREAKING  GET /users: a required request body was added.", "get", """{"get":{"operationId":"getUsers","requestBody":{"required":true}}}""")]
    [InlineData("BREAKING  GET /users: the operation ID changed from 'getUsers' to 'list', which renames a method of generated clients.", "get", """{"get":{"operationId":"list"}}""")]
    [InlineData("          GET /users: summary changed.", "get", """{"get":{"operationId":"getUsers","summary":"Lists users."}}""")]
    [InlineData("BREAKING  GET /users: the response 200, User: the property 'name' was removed.", "user", """{"properties":{}}""")]
    [InlineData("BREAKING  GET /users: the response 200, User: the property 'name': the type changed from string to null or string.", "user", """{"properties":{"name":{"type":["string","null"]}}}""")]
    [InlineData("          GET /users: the response 200, User: the optional property 'age' was added.", "user", """{"properties":{"name":{"type":"string"},"age":{"type":"integer"}}}""")]
    [InlineData("          GET /users: the response 200, User: the property 'name' became required.", "user", """{"properties":{"name":{"type":"string"}},"required":["name"]}""")]
    [InlineData("BREAKING  GET /users: the response 200, User: the property 'name': the values are no longer limited to a list.", "enum", """{"properties":{"name":{"type":"string"}}}""")]
    [InlineData("BREAKING  GET /users: the response 200, User: the property 'name': the value \"c\" was added.", "enum", """{"properties":{"name":{"type":"string","enum":["a","b","c"]}}}""")]
    public void A_difference_is_described_and_marked_if_it_is_breaking(string difference, string before, string after)
    {
        var (earlier, later) = before switch
        {
            "" => (Paths("{}"), Paths(after)),
            "get" => (Paths("""{"get":{"operationId":"getUsers"}}"""), Paths(after)),
            "limit" => (Paths("""{"get":{"parameters":[{"name":"limit","in":"query","schema":{"type":"integer","maximum":100}}]}}"""), Paths(after)),
            "enum" => (Returns("""{"properties":{"name":{"type":"string","enum":["a","b"]}}}"""), Returns(after)),
            _ => (Returns("""{"properties":{"name":{"type":"string"}}}"""), Returns(after)),
        };

        Assert.Equal(difference, Assert.Single(DocumentComparison.Compare(earlier, later)).ToString());
    }

    [Theory]
    [InlineData("BREAKING  POST /users: the request body, User: the required property 'age' was added.", """{"properties":{"name":{"type":"string","enum":["a","b"]},"age":{}},"required":["age"]}""")]
    [InlineData("BREAKING  POST /users: the request body, User: the property 'name' became required.", """{"properties":{"name":{"type":"string","enum":["a","b"]}},"required":["name"]}""")]
    [InlineData("BREAKING  POST /users: the request body, User: the property 'name': the value \"b\" was removed.", """{"properties":{"name":{"type":"string","enum":["a"]}}}""")]
    [InlineData("          POST /users: the request body, User: the property 'name': the value \"c\" was added.", """{"properties":{"name":{"type":"string","enum":["a","b","c"]}}}""")]
    [InlineData("          POST /users: the request body, User: the property 'name': the type changed from string to null or string.", """{"properties":{"name":{"type":["null","string"],"enum":["a","b"]}}}""")]
    [InlineData("BREAKING  POST /users: the request body, User: the property 'name': pattern changed.", """{"properties":{"name":{"type":"string","enum":["a","b"],"pattern":"a"}}}""")]
    public void What_a_client_sends_breaks_if_less_is_accepted(string difference, string after) =>
        Assert.Equal(
            difference,
            Assert.Single(DocumentComparison.Compare(Takes("""{"properties":{"name":{"type":"string","enum":["a","b"]}}}"""), Takes(after))).ToString());

    [Fact]
    public void A_renamed_path_parameter_is_not_breaking()
    {
        var before = Json("""{"paths":{"/users/{id}":{"get":{"parameters":[{"name":"id","in":"path","required":true}]}}}}""");
        var after = Json("""{"paths":{"/users/{name}":{"get":{"parameters":[{"name":"name","in":"path","required":true}]}}}}""");

        Assert.False(Assert.Single(DocumentComparison.Compare(before, after)).IsBreaking);
    }

    [Fact]
    public void A_difference_that_has_no_words_is_located() =>
        Assert.Equal(
            "          /components/schemas/X/x-a changed.",
            Assert.Single(DocumentComparison.Compare(Json("""{"components":{"schemas":{"X":{"x-a":1}}}}"""), Json("""{"components":{"schemas":{"X":{"x-a":2}}}}"""))).ToString());

    [Fact]
    public async Task A_renamed_action_is_found_before_it_is_deployed()
    {
        var file = Save((await RunAsync(Documents.AppOf(builder => builder.MapGet("/users", (int limit = 10) => limit)))).Output);

        var (code, output, _) = await RunAsync(Documents.AppOf(builder => builder.MapGet("/people", (int limit = 10) => limit)), "--check", file);

        Assert.Equal(1, code);
        Assert.Equal(
            $"""
            The app differs from {file}: 2 differences, 1 breaking.
            BREAKING  GET /users was removed.
                      GET /people was added.
            If the differences are intended, update the file: dotnet run --no-launch-profile -- openapi > {file}

            """,
            output);
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private static JsonObject Paths(string item) => Json($$$"""{"paths":{"/users":{{{item}}} } }""");

    private static JsonObject Returns(string user) =>
        Json($$$"""{"paths":{"/users":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/User"} } } } } } } },"components":{"schemas":{"User":{{{user}}} } } }""");

    private static JsonObject Takes(string user) =>
        Json($$$"""{"paths":{"/users":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/User"} } } } } } },"components":{"schemas":{"User":{{{user}}} } } }""");

    private string Save(string content)
    {
        var file = Path.Combine(_folder, "openapi.json");
        File.WriteAllText(file, content);
        return file;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(Resolver app, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var command = Assert.Single(app.Commands);
        Assert.Equal("openapi", command.Name);
        var code = await command.RunAsync(new(app, arguments, output, error, CancellationToken.None));
        return (code, output.ToString(), error.ToString());
    }
}
