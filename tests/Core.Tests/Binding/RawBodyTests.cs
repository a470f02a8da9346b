using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LambdaEventHandler;

/// <summary>Bodies that an action takes as they are.</summary>
public sealed class RawBodyTests
{
    private static readonly TestApp App = TestApp.With<RawController>();

    public static TheoryData<string> BytePaths => ["/bytes", "/memory", "/stream", "/optional-bytes", "/optional-memory", "/optional-stream"];

    [Theory]
    [MemberData(nameof(BytePaths))]
    public async Task Bytes_are_those_of_the_client_whatever_the_content_type(string path)
    {
        foreach (var type in (string[])["application/json", "text/plain", "application/octet-stream", "image/png", ""])
        {
            Assert.Equal("200 \"thé\"", await App.Send("POST", path, "\"thé\"", ("Content-Type", type)));
        }
    }

    [Theory]
    [MemberData(nameof(BytePaths))]
    public async Task A_required_body_is_missing(string path) =>
        Assert.Equal(
            path.StartsWith("/optional", StringComparison.Ordinal) ? "200 none" : """400 {"statusCode":400,"message":"The request body is required."}""",
            await App.Send("POST", path, "", ("Content-Type", "image/png")));

    [Fact]
    public async Task A_string_is_JSON_only_if_its_content_type_is()
    {
        Assert.Equal("200 a", await App.Send("POST", "/text", "\"a\"", ("Content-Type", "application/vnd.a+json")));
        Assert.Equal("200 \"a\"", await App.Send("POST", "/text", "\"a\"", ("Content-Type", "text/plain")));
    }

    [Fact]
    public async Task JSON_elements_and_nodes_are_bound()
    {
        Assert.Equal("200 Object 2", await App.Send("POST", "/element", """{"a":2}""", ("Content-Type", "application/merge-patch+json")));
        Assert.Equal("200 2", await App.Send("POST", "/node", """{"a":2}"""));
        Assert.Equal("200 1", await App.Send("POST", "/object", """{"a":2}"""));
        Assert.StartsWith("415 ", await App.Send("POST", "/node", """{"a":2}""", ("Content-Type", "text/plain")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_behavior_can_replace_the_body()
    {
        var app = TestApp.Build(builder =>
        {
            builder.Use((request, next) =>
            {
                request.ReplaceBody(request.Query["empty"] is null ? Encoding.Latin1.GetBytes($"\"{request.Body}é\"") : []);
                return next(request);
            });
            builder.MapPost("/", (string? _, [FromBody] string? text, Request request) => $"{text ?? "none"} {request.Body ?? "none"} {request.BodyBytes?.Length ?? 0}");
        });

        Assert.Equal("200 thé \"thé\" 5", await app.Send("POST", "/", "th", ("Content-Type", "application/json; charset=iso-8859-1")));
        Assert.Equal("200 none none 0", await app.Send("POST", "/?empty=1", "th"));
    }

    public sealed class RawController
    {
        public string PostBytes([FromBody] byte[] body) => Encoding.UTF8.GetString(body);

        public string PostMemory([FromBody] ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span);

        public string PostStream([FromBody] Stream body) => Read(body);

        [HttpPost("/optional-bytes")]
        public string OptionalBytes([FromBody] byte[]? body) => body is null ? "none" : Encoding.UTF8.GetString(body);

        [HttpPost("/optional-memory")]
        public string OptionalMemory([FromBody] ReadOnlyMemory<byte>? body) => body is { } memory ? Encoding.UTF8.GetString(memory.Span) : "none";

        [HttpPost("/optional-stream")]
        public string OptionalStream([FromBody] Stream? body) => body is null ? "none" : Read(body);

        public string PostText([FromBody] string text) => text;

        public string PostElement(JsonElement element) => $"{element.ValueKind} {element.GetProperty("a")}";

        public string PostNode(JsonNode node) => $"{node["a"]}";

        public string PostObject(JsonObject members) => $"{members.Count}";

        private static string Read(Stream body)
        {
            Assert.False(body.CanWrite);
            using var reader = new StreamReader(body);
            return reader.ReadToEnd();
        }
    }
}
