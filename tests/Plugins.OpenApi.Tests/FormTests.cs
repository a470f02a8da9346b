using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;

namespace LambdaEventHandler.OpenApi;

public sealed class FormTests
{
    [Fact]
    public async Task Fields_are_the_properties_of_both_kinds_of_forms()
    {
        var document = await Documents.OfRoutesAsync(builder => builder.MapPost("/", ([FromForm] string article, [FromForm("n")] int pieces, [FromForm] Color? color, [FromForm] Guid[] ids, [FromForm] bool wrap = true) => article));
        const string Form = """
            {"schema": {
              "type": "object",
              "properties": {
                "article": {"type": "string"},
                "n": {"type": "integer", "format": "int32"},
                "color": {"type": "string", "enum": ["Red", "Green"]},
                "ids": {"type": "array", "items": {"type": "string", "format": "uuid"}},
                "wrap": {"type": "boolean", "default": true}
              },
              "required": ["article", "n"]
            }}
            """;

        var body = document.Operation("post", "/")["requestBody"];

        Assert.True((bool)body!["required"]!);
        Documents.Equal($$"""{"application/x-www-form-urlencoded": {{Form}}, "multipart/form-data": {{Form}}}""", body["content"]);
        Assert.NotNull(document.Operation("post", "/")["responses"]!["400"]);
    }

    [Fact]
    public async Task Files_require_a_multipart_form()
    {
        var document = await Documents.OfRoutesAsync(builder => builder.MapPost("/", (FormFile? photo, IReadOnlyList<FormFile>? others) => "x"));

        Documents.Equal(
            """{"multipart/form-data":{"schema":{"type":"object","properties":{"photo":{"type":"string","format":"binary"},"others":{"type":"array","items":{"type":"string","format":"binary"}}}}}}""",
            document.Operation("post", "/")["requestBody"]!["content"]);
    }

    [Fact]
    public async Task A_class_is_the_schema_of_the_form()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.MapPost("/alone", ([FromForm] Guest guest) => "x");
            builder.MapPost("/beside", ([FromForm] Guest guest, FormFile photo) => "x");
        });

        Documents.Equal("""{"$ref":"#/components/schemas/Guest"}""", document.Operation("post", "/alone")["requestBody"]!["content"]!["multipart/form-data"]!["schema"]);
        Documents.Equal(
            """{"allOf":[{"$ref":"#/components/schemas/Guest"},{"type":"object","properties":{"photo":{"type":"string","format":"binary"}},"required":["photo"]}]}""",
            document.Operation("post", "/beside")["requestBody"]!["content"]!["multipart/form-data"]!["schema"]);
    }

    [Fact]
    public async Task The_fields_of_a_class_with_a_prefix_have_the_prefix()
    {
        var document = await Documents.OfRoutesAsync(builder => builder.MapPost("/", ([FromForm("guest")] Guest guest, [FromForm] string? note) => "x"));

        Documents.Equal(
            """{"type":"object","properties":{"guest.name":{"type":"string"},"note":{"type":"string"}},"required":["guest.name"]}""",
            document.Operation("post", "/")["requestBody"]!["content"]!["multipart/form-data"]!["schema"]);
    }

    [Fact]
    public async Task The_fields_of_nested_classes_have_the_names_that_binding_reads()
    {
        var document = await Documents.OfRoutesAsync(builder => builder.MapPost("/", ([FromForm] Visit visit) => "x"));

        Documents.Equal(
            """
            {
              "type": "object",
              "properties": {
                "host.name": {"type": "string"},
                "pets": {"type": "array", "items": {"type": "string"}},
                "colors": {"type": "array", "items": {"type": "string", "enum": ["Red", "Green"]}},
                "color": {"type": "string", "enum": ["Red", "Green"], "default": "Green"},
                "nights": {"type": "integer", "format": "int32", "minimum": 1, "maximum": 30, "default": 2},
                "address.city": {"type": "string"},
                "address.zip": {"type": "string"},
                "others[0].name": {"type": "string", "description": "More items have the indexes 1, 2, and so on."}
              },
              "required": ["host.name", "pets"]
            }
            """,
            document.Operation("post", "/")["requestBody"]!["content"]!["multipart/form-data"]!["schema"]);
    }

    [Fact]
    public async Task A_nullable_struct_is_a_class_of_fields_that_are_not_required()
    {
        var document = await Documents.OfRoutesAsync(builder => builder.MapPost("/", ([FromForm("at")] Place? place) => "x"));

        Documents.Equal(
            """{"type":"object","properties":{"at.x":{"type":"integer","format":"int32"},"at.y":{"type":"integer","format":"int32"}}}""",
            document.Operation("post", "/")["requestBody"]!["content"]!["multipart/form-data"]!["schema"]);
    }

    [Fact]
    public async Task Binding_reads_the_described_fields()
    {
        var app = Documents.AppOf(builder => builder.MapPost("/", ([FromForm("visit")] Visit visit) => visit));
        var schema = (await app.ReadDocumentAsync()).Operation("post", "/")["requestBody"]!["content"]!["application/x-www-form-urlencoded"]!["schema"]!;
        var fields = schema["properties"]!.AsObject().Select(property => $"{property.Key}={ValueOf(property.Value!)}");

        var answer = await app.ResolveAsync(
            new APIGatewayProxyRequest
            {
                HttpMethod = "POST",
                Path = "/",
                Body = string.Join('&', fields),
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" },
            },
            new TestContext());

        Documents.Equal(
            """{"host":{"name":"a"},"pets":["a"],"colors":[0],"color":0,"nights":3,"address":{"city":"a","zip":"a"},"others":[{"name":"a"}],"next":null}""",
            JsonNode.Parse(answer.Body));
    }

    private static string ValueOf(JsonNode schema) =>
        (string)schema["type"]! == "array" ? ValueOf(schema["items"]!)
        : schema["enum"] is JsonArray names ? (string)names[0]!
        : (string)schema["type"]! == "integer" ? "3"
        : "a";

    [Fact]
    public async Task A_body_of_bytes_is_binary()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.MapPost("/bytes", ([FromBody] byte[] body) => "x");
            builder.MapPost("/stream", ([FromBody] Stream? body) => "x");
        });
        const string Content = """{"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}""";

        Documents.Equal(Content, document.Operation("post", "/bytes")["requestBody"]!["content"]);
        Documents.Equal(Content, document.Operation("post", "/stream")["requestBody"]!["content"]);
    }

    private enum Color
    {
        Red,
        Green,
    }

    private sealed record Guest(string Name);

    private sealed record Visit(
        Guest Host,
        string[] Pets,
        List<Color>? Colors = null,
        Color Color = Color.Green,
        [property: Range(1, 30)] int Nights = 2,
        Address? Address = null,
        Guest[]? Others = null,
        Visit? Next = null);

    private sealed record Address(string City, string? Zip);

    private record struct Place(int X, int Y);
}
