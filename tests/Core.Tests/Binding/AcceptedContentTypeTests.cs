using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

public sealed class AcceptedContentTypeTests
{
    private const string Refused = """415 {"statusCode":415,"message":"The content type of the request body is not supported. Send application/json or text/json or */*+json"}""";

    [Theory]
    [InlineData("text/plain", "200 3")]
    [InlineData("TEXT/PLAIN; charset=utf-8", "200 3")]
    [InlineData("application/vnd.note+text", "200 3")]
    [InlineData("application/json", "200 3")]
    [InlineData("application/merge-patch+json", "200 3")]
    [InlineData("text/html", "415")]
    [InlineData("application/x-www-form-urlencoded", "415")]
    public async Task The_app_accepts_more_content_types(string contentType, string expected)
    {
        var app = App(builder => builder.AcceptContentTypes("text/plain", "*/*+text"));

        Assert.StartsWith(expected, await app.Send("POST", "/notes", """{"pieces":3}""", ("Content-Type", contentType)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_lists_the_accepted_types()
    {
        var app = App(builder => builder.AcceptContentTypes("text/plain").AcceptContentTypes("text/csv"));

        Assert.Equal(Refused.Replace("json\"}", "json or text/plain or text/csv.\"}", StringComparison.Ordinal), await app.Send("POST", "/notes", "{}", ("Content-Type", "text/html")));
        Assert.Equal(Refused.Replace("json\"}", "json or text/plain or text/csv or application/x-note.\"}", StringComparison.Ordinal), await app.Send("POST", "/marked", "{}", ("Content-Type", "text/html")));
    }

    [Fact]
    public async Task Any_content_type_can_be_accepted()
    {
        var app = App(builder => builder.AcceptContentTypes("*/*"));

        Assert.Equal("200 3", await app.Send("POST", "/notes", """{"pieces":3}""", ("Content-Type", "anything")));
        Assert.StartsWith("400 ", await app.Send("POST", "/notes", "article=tea", ("Content-Type", "application/x-www-form-urlencoded")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_accepts_more_content_types()
    {
        var app = App(_ => { });

        Assert.Equal("200 3", await app.Send("POST", "/marked", """{"pieces":3}""", ("Content-Type", "application/x-note")));
        Assert.StartsWith("415 ", await app.Send("POST", "/notes", """{"pieces":3}""", ("Content-Type", "application/x-note")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_without_a_list_has_no_content_types() => Assert.Empty(new AcceptContentTypesAttribute(null!).ContentTypes);

    [Fact]
    public async Task A_string_still_gets_the_text()
    {
        var app = App(builder => builder.AcceptContentTypes("text/plain"));

        Assert.Equal("200 \"tea\"", await app.Send("POST", "/text", "\"tea\"", ("Content-Type", "text/plain")));
    }

    [Fact]
    public async Task An_app_with_other_services_accepts_the_same_types()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().AcceptContentTypes("text/plain");
        builder.MapPost("/notes", (Note note) => $"{note.Pieces}");
        var app = new TestApp(builder.Build().WithServices(services => services.AddSingleton(new object())));

        Assert.Equal("200 3", await app.Send("POST", "/notes", """{"pieces":3}""", ("Content-Type", "text/plain")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("text/")]
    [InlineData("text/*")]
    [InlineData("*/plain")]
    [InlineData("*/*+")]
    [InlineData("*/a*+xml")]
    [InlineData("a/b/c")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("text/a,b")]
    [InlineData(null)]
    public void Invalid_content_types_are_reported(string? contentType)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().AcceptContentTypes("text/plain", contentType!);
        builder.MapPost("/notes", (Note note) => $"{note.Pieces}").With(new AcceptContentTypesAttribute(contentType!, "text/plain"));

        var problems = Assert.Throws<InvalidConfigurationException>(builder.Build).Problems;

        Assert.Equal(2, problems.Count);
        Assert.All(problems, problem => Assert.Contains($"the invalid content type '{contentType}'. Use a type without parameters", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_call_without_content_types_is_reported()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().AcceptContentTypes();
        builder.MapPost("/notes", (Note note) => $"{note.Pieces}").With(new AcceptContentTypesAttribute());

        Assert.Equal(2, Assert.Throws<InvalidConfigurationException>(builder.Build).Problems.Count(problem => problem.Contains("has no content types", StringComparison.Ordinal)));
    }

    private static TestApp App(Action<ResolverBuilder<ApiGatewayRestResolver>> configure) => TestApp.Build(builder =>
    {
        configure(builder);
        builder.MapPost("/notes", (Note note) => $"{note.Pieces}");
        builder.MapPost("/marked", (Note note) => $"{note.Pieces}").With(new AcceptContentTypesAttribute("application/x-note"));
        builder.MapPost("/text", ([FromBody] string text) => text);
    });

    internal sealed record Note(int Pieces);
}
