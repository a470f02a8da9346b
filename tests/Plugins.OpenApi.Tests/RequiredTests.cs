using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.OpenApi;

public sealed class RequiredTests
{
    private static readonly Dictionary<string, string> Complete = new()
    {
        ["id"] = "1",
        ["name"] = "\"a\"",
        ["note"] = "\"b\"",
        ["size"] = "1",
        ["text"] = "\"c\"",
        ["needed"] = "\"d\"",
        ["renamed"] = "\"e\"",
        ["marked"] = "\"f\"",
        ["count"] = "2",
        ["maybe"] = "3",
        ["free"] = "\"g\"",
    };

    [Fact]
    public async Task If_the_serializer_requires_constructor_parameters_exactly_those_members_are_required_without_which_a_request_is_rejected()
    {
        var app = AppOf(new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true });

        Assert.Equal(await RejectedWithoutAsync(app), await RequiredAsync(app));
    }

    [Fact]
    public async Task By_default_constructor_parameters_are_required_that_are_not_nullable()
    {
        var app = AppOf(new(JsonSerializerDefaults.Web));

        Assert.Equal(["marked", "maybe", "needed", "renamed"], await RejectedWithoutAsync(app));
        Assert.Equal(["id", "marked", "maybe", "name", "needed", "renamed"], await RequiredAsync(app));
    }

    [Fact]
    public async Task A_required_value_is_neither_null_nor_an_empty_text()
    {
        var app = AppOf(new(JsonSerializerDefaults.Web));
        var document = await app.ReadDocumentAsync();

        Documents.Equal("""{"type":"string","minLength":1}""", document.Property("Members", "marked"));
        Documents.Equal("""{"type":"integer","format":"int32"}""", document.Property("Members", "maybe"));
        Documents.Equal("""{"$ref":"#/components/schemas/Point"}""", document.Property("Marks", "point"));
        Documents.Equal("""{"type":"string","maxLength":5}""", document.Property("Marks", "empty"));
        Documents.Equal("""["point","empty"]""", document.Schema("Marks")["required"]);
    }

    private static ApiGatewayRestResolver AppOf(JsonSerializerOptions options) => Documents.AppOf(builder =>
    {
        builder.UseJson(options);
        builder.UseValidation();
        builder.MapPost("/members", (Members members) => members.Id);
        builder.MapPost("/marks", (Marks marks) => marks.Rare);
    });

    private static async Task<List<string>> RequiredAsync(ApiGatewayRestResolver app) =>
        [.. (await app.ReadDocumentAsync()).Schema("Members")["required"]!.AsArray().Select(name => (string)name!).Order()];

    private static async Task<List<string>> RejectedWithoutAsync(ApiGatewayRestResolver app)
    {
        var rejected = new List<string>();
        foreach (var name in Complete.Keys)
        {
            var body = Complete.Where(member => member.Key != name).ToDictionary(member => member.Key, member => JsonNode.Parse(member.Value));
            var status = (await app.SendAsync("POST", "/members", JsonSerializer.Serialize(body))).Status;
            Assert.True(status is 200 or 400 or 422, $"{status}");
            if (status != 200)
            {
                rejected.Add(name);
            }
        }

        return [.. rejected.Order()];
    }

    internal sealed class Marks
    {
        [Required]
        public Point? Point { get; set; }

        [Required(AllowEmptyStrings = true), StringLength(5)]
        public string? Empty { get; set; }

        [Required, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Rare { get; set; }
    }

    internal sealed record Members(int Id, string Name, string? Note, int? Size = 3, string Text = "x")
    {
        public required string Needed { get; set; }

        [JsonRequired, JsonPropertyName("renamed")]
        public string? Renaming { get; set; }

        [Required]
        public string? Marked { get; set; }

        [Required]
        public int? Maybe { get; set; }

        public string? Free { get; set; }

        public int Count { get; set; }
    }
}
