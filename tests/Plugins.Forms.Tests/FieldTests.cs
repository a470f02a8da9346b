using static LambdaEventHandler.Forms.FormCalls;

namespace LambdaEventHandler.Forms;

public sealed class FieldTests
{
    [Theory]
    [InlineData("name=green+tea&pieces=3", "200 green tea 3")]
    [InlineData("name=th%C3%A9%26&pieces=3&other=1", "200 thé& 3")]
    [InlineData("name=&pieces=3", "200  3")]
    [InlineData("name&pieces=3", "200  3")]
    [InlineData("pieces=3&name", "200  3")]
    [InlineData("flag&name=tea&pieces=3", "200 tea 3")]
    [InlineData("&name=tea&&pieces=3&", "200 tea 3")]
    [InlineData("name=a=b&=c&pieces=3", "200 a=b 3")]
    [InlineData("pieces=1&pieces=3&name=tea", "200 tea 3")]
    [InlineData("name=tea&pieces=", """400 {"statusCode":400,"message":"The form field 'pieces' is required."}""")]
    [InlineData("Name=tea&pieces=3", """400 {"statusCode":400,"message":"The form field 'name' is required."}""")]
    [InlineData("name=tea&pieces=three", """400 {"statusCode":400,"message":"The form field 'pieces' must be an integer."}""")]
    public async Task Fields_are_arguments(string form, string expected)
    {
        var app = App(([FromForm] string name, [FromForm] int pieces) => $"{name} {pieces}");

        Assert.Equal(expected, await app.PostFormAsync(form));
        Assert.Equal(expected, await app.PostAsync(Utf8(form), UrlEncoded + "; charset=utf-8", isBase64: false));
    }

    [Fact]
    public async Task A_URL_encoded_form_is_read_like_a_query_string()
    {
        string[] parts = ["&", "=", "+", "a", "B", "%", "%2", "%26", "%3D", "%2B", "%25", "%20", "%00", "%C3%A9", "%c3", "%FF", "%F0%9F%98%80", "%ED%A0%80", "%zz", ";", "?", "é"];
        var random = new Random(7);
        var builder = ApiGatewayHttpResolver.CreateBuilder();
        builder.MapPost("/", (Request request) =>
        {
            Assert.Equal(request.Query.Select(pair => (pair.Key, pair.Value)), request.GetForm().Fields.Select(pair => (pair.Key, pair.Value)));
            return "same";
        });
        var app = builder.Build();

        for (var number = 0; number < 2000; number++)
        {
            var text = string.Concat(random.GetItems(parts, random.Next(1, 12)));
            var answer = await app.ResolveAsync(
                new()
                {
                    RawPath = "/",
                    RawQueryString = text,
                    Headers = new Dictionary<string, string> { ["content-type"] = UrlEncoded },
                    RequestContext = new() { Http = new() { Method = "POST", Path = "/" } },
                    Body = text,
                },
                new TestContext());
            Assert.True(answer.StatusCode == 200, text);
        }
    }

    [Fact]
    public async Task Every_invalid_field_is_reported()
    {
        var app = App(([FromForm] string name, [FromForm] int pieces, [FromForm("due")] DateOnly day) => $"{name} {pieces} {day}");

        Assert.Equal(
            """400 {"statusCode":400,"message":"The form field 'name' is required. The form field 'pieces' must be an integer. The form field 'due' must be a date.","errors":[{"parameter":"name","in":"form","message":"The form field 'name' is required."},{"parameter":"pieces","in":"form","message":"The form field 'pieces' must be an integer."},{"parameter":"due","in":"form","message":"The form field 'due' must be a date."}]}""",
            await app.PostFormAsync("pieces=x&due=y"));
    }

    [Theory]
    [InlineData("", "200 none none 0")]
    [InlineData("age=&shade=&sizes=&sizes=", "200 none none 0")]
    [InlineData("age=7&shade=green&sizes=1&sizes=&sizes=2", "200 7 Green 2")]
    public async Task Optional_fields_can_be_left_empty(string form, string expected)
    {
        var app = App(([FromForm] int? age, [FromForm] Shade? shade, [FromForm] List<int> sizes) => $"{age?.ToString() ?? "none"} {shade?.ToString() ?? "none"} {sizes.Count}");

        Assert.Equal(expected, await app.PostFormAsync(form));
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "name=tea")]
    [InlineData(null, "name=tea")]
    [InlineData("form", "name=tea")]
    public async Task Another_content_type_returns_415(string? type, string body)
    {
        var app = App(([FromForm] string name) => name);

        Assert.Equal(
            """415 {"statusCode":415,"message":"The content type of the request body is not supported. Send application/x-www-form-urlencoded or multipart/form-data."}""",
            await app.PostAsync(Utf8(body), type ?? "", isBase64: false));
    }

    [Fact]
    public async Task A_request_without_a_body_has_no_fields()
    {
        var app = App(([FromForm] string? name, FormFile? file, FormFile[] files) => $"{name ?? "none"} {file?.FileName ?? "none"} {files.Length}");

        Assert.Equal("200 none none 0", await app.PostAsync([], null, isBase64: false));
    }

    [Fact]
    public async Task Text_has_the_charset_of_its_part()
    {
        var app = App(([FromForm] string one, [FromForm] string two, [FromForm] string three) => $"{one} {two} {three}");

        Assert.Equal("200 thé thé €", await app.PostPartsAsync(
            Field("one", "thé"),
            Part("Content-Disposition: form-data; name=\"two\"\r\nContent-Type: text/plain; charset=iso-8859-1", [(byte)'t', (byte)'h', 0xE9]),
            Part("Content-Disposition: form-data; name=three\r\ncontent-type: text/plain; charset=\"windows-1252\"", [0x80])));
    }

    [Fact]
    public async Task The_form_has_all_fields_and_files()
    {
        var app = App((Request request) =>
        {
            var form = request.GetForm();
            Assert.Same(form, request.GetForm());
            return $"{string.Join(',', form.Fields.Select(field => $"{field.Key}={field.Value}"))} {form["b"]} {form.GetValues("b").Count} {form.Files.Count} {form.GetFiles("f")[0].FileName} {form["x"] ?? "none"}";
        });

        Assert.Equal("200 a=1,b=2,b=3 3 2 1 x.txt none", await app.PostPartsAsync(Field("a", "1"), Field("b", "2"), File("f", "x.txt", "x"), Field("b", "3")));
    }
}

public enum Shade
{
    Red,
    Green,
}
