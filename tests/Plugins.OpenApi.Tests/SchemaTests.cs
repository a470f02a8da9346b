using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler.OpenApi;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("id", """{"type":"integer","format":"int32","description":"The number."}""")]
    [InlineData("note", """{"type":["null","string"]}""")]
    [InlineData("key", """{"type":"string","format":"uuid"}""")]
    [InlineData("price", """{"type":"number","format":"decimal","minimum":0.5,"maximum":10}""")]
    [InlineData("at", """{"type":"string","format":"date-time"}""")]
    [InlineData("day", """{"type":"string","format":"date"}""")]
    [InlineData("bytes", """{"type":"string","format":"byte"}""")]
    [InlineData("color", """{"$ref":"#/components/schemas/Color"}""")]
    [InlineData("maybe", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Color"}]}""")]
    [InlineData("lines", """{"type":"array","items":{"$ref":"#/components/schemas/Line"}}""")]
    [InlineData("more", """{"type":["null","array"],"items":{"$ref":"#/components/schemas/Line"}}""")]
    [InlineData("last", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Line"}]}""")]
    [InlineData("map", """{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Line"}}""")]
    [InlineData("counts", """{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer","format":"int32"}}}""")]
    [InlineData("large", """{"type":"integer","format":"int64","default":3}""")]
    [InlineData("any", "{}")]
    [InlineData("node", "{}")]
    [InlineData("other", """{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Point"}]}""")]
    [InlineData("link", """{"type":["null","string"],"format":"uri-reference","deprecated":true,"description":"Where it is.","examples":["https://example.com"]}""")]
    [InlineData("jagged", """{"type":"array","items":{"type":"array","items":{"type":"integer","format":"int32"}}}""")]
    [InlineData("total", """{"type":"integer","format":"int32","readOnly":true}""")]
    [InlineData("word", """{"type":"string","minLength":1,"maxLength":10,"pattern":"^(?:[a-z]*)$"}""")]
    [InlineData("words", """{"type":"array","items":{"type":"string"},"minItems":1}""")]
    public async Task A_property_has_the_schema_of_its_type_and_attributes(string property, string schema) =>
        Documents.Equal(schema, (await Documents.TortureAsync()).Property("Order", property));

    [Theory]
    [InlineData("byte", """{"type":"integer","format":"uint8","minimum":0}""")]
    [InlineData("huge", """{"type":"integer","format":"uint64","minimum":0}""")]
    [InlineData("ratio", """{"type":"number","format":"float"}""")]
    [InlineData("weight", """{"type":"number","format":"double"}""")]
    [InlineData("money", """{"type":["null","number"],"format":"decimal"}""")]
    [InlineData("big", """{"type":"integer"}""")]
    [InlineData("flag", """{"type":"boolean"}""")]
    [InlineData("letter", """{"type":"string","minLength":1,"maxLength":1}""")]
    [InlineData("text", """{"type":"string","pattern":"^-?(?:0|[1-9]\\d*)$"}""")]
    public async Task A_number_is_a_number_unless_it_is_written_as_text(string property, string schema) =>
        Documents.Equal(schema, (await Documents.TortureAsync()).Property("Numbers", property));

    [Fact]
    public async Task Names_and_members_are_those_of_the_serializer()
    {
        var order = (await Documents.TortureAsync()).Schema("Order");

        Assert.NotNull(order["properties"]!["renamed"]);
        Assert.Null(order["properties"]!["renaming"]);
        Assert.Null(order["properties"]!["secret"]);
        Assert.Contains("renamed", order["required"]!.AsArray().Select(name => (string?)name));
        Assert.DoesNotContain("time", order["required"]!.AsArray().Select(name => (string?)name));
        Assert.Equal("An order.", (string?)order["description"]);
    }

    [Fact]
    public async Task Enums_are_names_with_a_string_converter() =>
        Documents.Equal("""{"type":"string","enum":["Red","Green"],"description":"The colors."}""", (await Documents.TortureAsync()).Schema("Color"));

    [Fact]
    public async Task Enums_are_numbers_without_a_converter() =>
        Documents.Equal("""{"type":"integer","enum":[0,1],"description":"The colors."}""", (await Documents.OfRouteAsync("/color", () => new Painted(Color.Red, DayOfWeek.Monday))).Schema("Color"));

    [Fact]
    public async Task A_recursive_type_refers_to_itself() =>
        Documents.Equal(
            """
            {"type":"object","properties":{
              "next":{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Node"}]},
              "children":{"type":"array","items":{"$ref":"#/components/schemas/Node"}},
              "byName":{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/components/schemas/Node"}}}}}
            """,
            (await Documents.TortureAsync()).Schema("Node"));

    [Fact]
    public async Task A_polymorphic_type_has_a_variant_with_a_discriminator_for_each_derived_type()
    {
        var document = await Documents.TortureAsync();

        Documents.Equal(
            """
            {"oneOf":[{"$ref":"#/components/schemas/ShapeCircle"},{"$ref":"#/components/schemas/ShapeSquare"}],
             "discriminator":{"propertyName":"$type","mapping":{"circle":"#/components/schemas/ShapeCircle","square":"#/components/schemas/ShapeSquare"}}}
            """,
            document.Schema("Shape"));
        Documents.Equal(
            """
            {"type":"object","required":["$type","radius","id"],
             "properties":{"$type":{"type":"string","enum":["circle"]},"radius":{"type":"number","format":"double"},"id":{"type":"string"}}}
            """,
            document.Schema("ShapeCircle"));
        Assert.Null(document.Property("Circle", "$type"));
    }

    [Fact]
    public async Task A_base_type_that_is_not_abstract_is_one_of_its_variants() =>
        Documents.Equal("""{"anyOf":[{"$ref":"#/components/schemas/AnimalDog"},{"$ref":"#/components/schemas/AnimalAnimal"}]}""", (await Documents.TortureAsync()).Schema("Animal"));

    [Fact]
    public async Task Types_with_one_name_get_the_part_of_their_namespaces_that_differs()
    {
        var document = await Documents.TortureAsync();

        Assert.NotNull(document.Property("FirstThing", "name"));
        Assert.NotNull(document.Property("SecondThing", "number"));
    }

    [Fact]
    public async Task The_names_of_types_do_not_depend_on_the_order_of_routes()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.MapGet("/a", () => new Second.Thing(1));
            builder.MapGet("/b", () => new First.Thing("a"));
        });

        Documents.Equal("""{"$ref":"#/components/schemas/SecondThing"}""", document.Operation("get", "/a")["responses"]!["200"]!["content"]!["application/json"]!["schema"]);
    }

    [Fact]
    public async Task A_generic_type_is_named_after_its_arguments() => Assert.NotNull((await Documents.TortureAsync()).Property("PageOfLine", "items"));

    [Fact]
    public async Task An_anonymous_type_is_named_after_the_operation_and_the_property()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.MapGet("/users/{id}", (int id) => new { id, address = new { street = "a" }, tags = new[] { new { text = "b" } } });
            builder.MapGet("/named", () => new[] { new { number = 1 } }).With(new OperationIdAttribute("listNumbers"));
            builder.MapGet("/paged", () => Paged(new { letter = 'a' }));
        });

        Assert.Equal(
            ["BindingError", "ErrorBody", "GetPagedResponseItems", "GetUsersByIdResponse", "GetUsersByIdResponseAddress", "GetUsersByIdResponseTags", "ListNumbersResponse", "PageOfGetPagedResponseItems"],
            document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).Order(StringComparer.Ordinal));
        Documents.Equal("""{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/GetUsersByIdResponseAddress"}]}""", document.Property("GetUsersByIdResponse", "address"));
    }

    [Fact]
    public async Task A_type_of_one_file_has_the_name_in_the_code() =>
        Documents.Equal("""{"type":"object","properties":{"text":{"type":"string"}},"required":["text"]}""", (await Documents.OfRouteAsync("/x", () => new FileLocal("a"))).Schema("FileLocal"));

    private static Page<T> Paged<T>(T item) => new([item], 1);

    [Theory]
    [InlineData(OpenApiVersion.V30, "3.0.4", """{"type":"string","nullable":true}""")]
    [InlineData(OpenApiVersion.V31, "3.1.2", """{"type":["null","string"]}""")]
    [InlineData(OpenApiVersion.V32, "3.2.0", """{"type":["null","string"]}""")]
    public void Nullability_is_written_as_the_version_has_it(OpenApiVersion version, string written, string note)
    {
        var document = JsonNode.Parse(TortureApp.Build().Write(version))!;

        Assert.Equal(written, (string?)document["openapi"]);
        Documents.Equal(note, document.Property("Order", "note"));
    }

    [Fact]
    public async Task Every_reference_resolves()
    {
        var document = await Documents.TortureAsync();

        Assert.DoesNotContain(ReferencesIn(document), reference => document["components"]!["schemas"]![reference["#/components/schemas/".Length..]] is null);
        Assert.NotEmpty(ReferencesIn(document));
    }

    [Fact]
    public async Task A_body_that_the_serializer_writes_has_the_properties_of_its_schema()
    {
        var order = new Order(
            1, "a", null, Guid.Empty, 1, default, default, [1], Color.Red, null, [new("a", 1)], null, new("b", 2), new() { ["x"] = new("c", 3) }, new() { ["y"] = [1] })
        { Renaming = "b" };
        var app = TortureApp.Build(add: builder => builder.MapGet("/written", () => order));

        var written = JsonNode.Parse((await app.AskAsync("GET", "/written")).Body)!.AsObject();

        var schema = (await Documents.TortureAsync()).Schema("Order");
        Assert.Equal(schema["properties"]!.AsObject().Select(property => property.Key).Order(), written.Select(property => property.Key).Order());
    }

    [Fact]
    public async Task A_context_that_was_compiled_gives_the_same_schemas()
    {
        Action<ResolverBuilder> add = builder => builder.MapPost("/lines", (Line[] lines) => new Page<Line>(lines, 1));
        var reflected = await Documents.OfRoutesAsync(add);

        var compiled = await Documents.OfRoutesAsync(builder =>
        {
            add(builder);
            builder.UseJson(LinesJson.Default);
        });

        Assert.Equal(reflected.ToJsonString(), compiled.ToJsonString());
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => member.Key == "$ref" ? [(string)member.Value!] : ReferencesIn(member.Value)),
        JsonArray items => items.SelectMany(ReferencesIn),
        _ => [],
    };

    private sealed record Painted(Color Color, DayOfWeek Day);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Line[]))]
[System.Text.Json.Serialization.JsonSerializable(typeof(Page<Line>))]
internal sealed partial class LinesJson : System.Text.Json.Serialization.JsonSerializerContext;

file sealed record FileLocal(string Text);
