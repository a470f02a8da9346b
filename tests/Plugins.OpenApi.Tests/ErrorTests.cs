using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.OpenApi;

public sealed class ErrorTests
{
    [Fact]
    public async Task Without_validation_no_operation_has_422() =>
        Assert.Equal("200 400", Statuses(await Documents.OfRoutesAsync(Add)));

    [Fact]
    public async Task Validated_arguments_have_422_with_the_body_of_validation_errors()
    {
        var document = await Documents.OfRoutesAsync(builder => Add(builder.UseValidation()));

        Assert.Equal("200 400 422", Statuses(document));
        Documents.Equal("""{"$ref":"#/components/schemas/ValidationErrorBody"}""", SchemaOf(document, "422"));
        Documents.Equal("""{"$ref":"#/components/schemas/ErrorBody"}""", SchemaOf(document, "400"));
        Documents.Equal(
            """
            {"type":"object","required":["statusCode","message","errors"],"properties":{
              "statusCode":{"type":"integer","format":"int32"},"message":{"type":"string"},
              "errors":{"type":"array","items":{"$ref":"#/components/schemas/ValidationError"}}}}
            """,
            document.Schema("ValidationErrorBody"));
    }

    [Fact]
    public async Task A_source_of_the_app_has_400()
    {
        var document = await Documents.OfRouteAsync("/", ([FromMatrix] int stops, [FromMatrix] string? name) => $"{stops} {name}");

        Assert.Equal("200 400", Statuses(document, "/"));
        Assert.Equal("200", Statuses(await Documents.OfRouteAsync("/", ([FromMatrix] string? name) => name ?? ""), "/"));
    }

    [Fact]
    public async Task A_claim_has_401_and_no_400()
    {
        var document = await Documents.OfRouteAsync("/", ([FromClaim("sub")] Guid user, [FromAuthorizer("tenant")] int? tenant) => $"{user} {tenant}");

        Assert.Equal("200 401", Statuses(document, "/"));
        Documents.Equal("""{"$ref":"#/components/schemas/ErrorBody"}""", document.Operation("get", "/")["responses"]!["401"]!["content"]!["application/json"]!["schema"]);
    }

    [Fact]
    public async Task Asynchronous_items_are_an_array_or_lines()
    {
        var content = (await Documents.OfRouteAsync("/", () => Enumerable.Range(1, 2).ToAsyncEnumerable())).Operation("get", "/")["responses"]!["200"]!["content"]!;

        Documents.Equal("""{"type":"array","items":{"type":"integer","format":"int32"}}""", content["application/json"]!["schema"]);
        Documents.Equal("""{"type":"string"}""", content["application/jsonl"]!["schema"]);
        Documents.Equal("""{"type":"string"}""", content["application/x-ndjson"]!["schema"]);
    }

    [Fact]
    public async Task The_status_is_the_option_of_the_validation() =>
        Assert.Equal("200 400 409", Statuses(await Documents.OfRoutesAsync(builder => Add(builder.UseValidation(options => options.StatusCode = 409)))));

    [Fact]
    public async Task Binding_and_validation_can_share_a_status()
    {
        var document = await Documents.OfRoutesAsync(builder => Add(builder.UseValidation(options => options.StatusCode = 400)));

        Assert.Equal("200 400", Statuses(document));
        Documents.Equal("""{"anyOf":[{"$ref":"#/components/schemas/ErrorBody"},{"$ref":"#/components/schemas/ValidationErrorBody"}]}""", SchemaOf(document, "400"));
    }

    [Fact]
    public async Task FluentValidation_counts_where_a_type_has_a_validator()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.Services.AddSingleton<IValidator<Line>>(new InlineValidator<Line>());
            Add(builder.UseFluentValidation(options => options.StatusCode = 418));
            builder.MapPost("/points", (Point point) => point);
        });

        Assert.Equal("200 400 418", Statuses(document));
        Assert.Equal("200 400", Statuses(document, "/points"));
    }

    [Fact]
    public async Task What_is_not_validated_has_no_422()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.UseValidation();
            builder.MapPost("/plain", (Point point) => point);
            builder.MapPost("/recursive", (Node node) => node);
            builder.MapPost("/skipped", (Line line) => line).With(new SkipValidationAttribute());
            builder.MapPost("/never", ([ValidateNever] Line line) => line);
            builder.MapGet("/parameter", ([Range(1, 9)] int number = 1) => number);
            builder.MapPost("/nested", (Dictionary<string, List<Line?>> lines) => lines.Count);
            builder.MapPost("/derived", (Marked marked) => marked);
        });

        Assert.Equal("200 400", Statuses(document, "/plain"));
        Assert.Equal("200 400", Statuses(document, "/recursive"));
        Assert.Equal("200 400", Statuses(document, "/skipped"));
        Assert.Equal("200 400", Statuses(document, "/never"));
        Assert.Equal("200 400 422", Statuses(document, "/parameter"));
        Assert.Equal("200 400 422", Statuses(document, "/nested"));
        Assert.Equal("200 400 422", Statuses(document, "/derived"));
    }

    [Fact]
    public async Task A_declared_response_takes_precedence()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.UseValidation();
            builder.MapPost("/lines", (Line line) => line).With(new ProducesResponseAttribute(422, typeof(Conflict)), new ProducesResponseAttribute(400) { ContentType = "application/vnd.error+json" });
        });

        Documents.Equal("""{"$ref":"#/components/schemas/Conflict"}""", SchemaOf(document, "422"));
        Documents.Equal("""{"application/vnd.error+json":{"schema":{"$ref":"#/components/schemas/ErrorBody"}}}""", document.Operation("post", "/lines")["responses"]!["400"]!["content"]);
    }

    [Fact]
    public async Task With_problem_details_errors_have_their_content_type_and_schema()
    {
        var document = await Documents.OfRoutesAsync(builder =>
        {
            builder.UseProblemDetails();
            builder.UseValidation();
            builder.MapPost("/lines", (Line line) => line).With(new ProducesResponseAttribute(404), new ProducesResponseAttribute(409, typeof(Conflict)));
        });

        foreach (var status in new[] { "400", "404", "422" })
        {
            Documents.Equal("""{"application/problem+json":{"schema":{"$ref":"#/components/schemas/ProblemDetails"}}}""", document.Operation("post", "/lines")["responses"]![status]!["content"]);
        }

        Documents.Equal("""{"$ref":"#/components/schemas/Conflict"}""", SchemaOf(document, "409"));
        Documents.Equal(
            """
            {"type":"object","required":["type","title","status"],"properties":{
              "type":{"type":"string","format":"uri-reference"},"title":{"type":"string"},"status":{"type":"integer","format":"int32"},
              "detail":{"type":"string"},"instance":{"type":"string","format":"uri-reference"},
              "errors":{"type":"array","items":{"$ref":"#/components/schemas/ProblemError"}}}}
            """,
            document.Schema("ProblemDetails"));
    }

    private static void Add(ResolverBuilder builder) => builder.MapPost("/lines", (Line line) => line);

    private static string Statuses(JsonNode document, string path = "/lines") =>
        string.Join(' ', (document["paths"]![path]!["post"] ?? document.Operation("get", path))["responses"]!.AsObject().Select(response => response.Key));

    private static JsonNode? SchemaOf(JsonNode document, string status) => document.Operation("post", "/lines")["responses"]![status]!["content"]!["application/json"]!["schema"];

    [System.Text.Json.Serialization.JsonDerivedType(typeof(Limited), "limited")]
    internal class Marked;

    internal sealed class Limited : Marked
    {
        [Range(1, 9)]
        public int Size { get; set; }
    }
}

internal sealed class FromMatrixAttribute : FromTextAttribute
{
    public override string In => "matrix";

    public override string? GetText(Request request, string name) => null;
}
