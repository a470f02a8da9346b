using System.Diagnostics;
using static LambdaEventHandler.Forms.FormCalls;

namespace LambdaEventHandler.Forms;

public sealed class LimitTests
{
    private static readonly Delegate Count = (Request request) => $"{request.GetForm().Fields.Count + request.GetForm().Files.Count}";

    [Theory]
    [InlineData(3, "200 3")]
    [InlineData(4, """413 {"statusCode":413,"message":"The form has more than 3 fields."}""")]
    public async Task The_number_of_fields_is_limited(int fields, string expected)
    {
        var app = App(Count, limits => limits.MaxFields = 3);

        Assert.Equal(expected, await app.PostFormAsync(string.Join('&', Enumerable.Range(0, fields).Select(number => $"f{number}=1"))));
        Assert.Equal(expected, await app.PostPartsAsync([.. Enumerable.Range(0, fields).Select(number => number == 1 ? File("f", "a", "b") : Field("f", "1"))]));
    }

    [Fact]
    public async Task Names_values_and_files_are_limited()
    {
        var app = App(Count, limits => (limits.MaxNameLength, limits.MaxValueLength, limits.MaxFileBytes) = (4, 5, 6));

        Assert.Equal("200 1", await app.PostFormAsync("name=value"));
        Assert.Equal("200 2", await app.PostPartsAsync(Field("name", "value"), File("name", "a", "123456")));
        const string Name = """400 {"statusCode":400,"message":"The name of a form field is longer than 4 characters."}""";
        Assert.Equal(Name, await app.PostFormAsync("names=value"));
        Assert.Equal(Name, await app.PostPartsAsync(Field("names", "value")));
        const string Value = """413 {"statusCode":413,"message":"The value of a form field is longer than 5 characters."}""";
        Assert.Equal(Value, await app.PostFormAsync("name=values"));
        Assert.Equal(Value, await app.PostPartsAsync(Field("name", "values")));
        Assert.Equal("""413 {"statusCode":413,"message":"A file of the form is larger than 6 bytes."}""", await app.PostPartsAsync(File("name", "a", "1234567")));
    }

    [Theory]
    [InlineData("multipart/form-data", "The Content-Type of a multipart form requires a boundary.")]
    [InlineData("multipart/form-data; boundary=\"\"", "The Content-Type of a multipart form requires a boundary.")]
    [InlineData("multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "The boundary of the multipart form is longer than 70 characters.")]
    [InlineData("multipart/form-data; boundary=other", "The multipart form is incomplete or invalid.")]
    public async Task A_boundary_is_required_and_limited(string type, string message) =>
        Assert.Equal($$"""400 {"statusCode":400,"message":"{{message}}"}""", await App(Count).PostAsync(Body(Field("a", "1")), type));

    [Fact]
    public async Task Headers_of_a_part_are_limited()
    {
        var app = App(Count, limits => (limits.MaxPartHeaders, limits.MaxPartHeaderBytes) = (2, 200));
        const string Message = """400 {"statusCode":400,"message":"A part of the multipart form has invalid headers. A part has at most 2 headers and 200 bytes of headers."}""";

        Assert.Equal("200 1", await app.PostPartsAsync(File("a", "b", "c")));
        Assert.Equal(Message, await app.PostPartsAsync(Part("Content-Disposition: form-data; name=a\r\nX-1: 1\r\nX-2: 2", [])));
        Assert.Equal(Message, await app.PostPartsAsync(Part($"Content-Disposition: form-data; name=a\r\nX-1: {new string('x', 300)}", [])));
    }

    [Theory]
    [InlineData("Content-Type: text/plain", "A part of the multipart form has no name.")]
    [InlineData("Content-Disposition: form-data", "A part of the multipart form has no name.")]
    [InlineData("Content-Disposition: attachment; name=a", "A part of the multipart form has no name.")]
    [InlineData("Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64", "A part of the multipart form has a Content-Transfer-Encoding")]
    [InlineData("no header", "A part of the multipart form has invalid headers.")]
    public async Task Invalid_parts_return_400(string headers, string message) =>
        Assert.StartsWith($$"""400 {"statusCode":400,"message":"{{message}}""", await App(Count).PostPartsAsync(Part(headers, Utf8("x"))), StringComparison.Ordinal);

    [Fact]
    public async Task Every_truncated_form_returns_400()
    {
        var app = App(Count);
        var whole = Body(Field("a", "1"), File("b", "c", "content"));
        var end = whole.Length - "--\r\n".Length;
        for (var length = 1; length < end; length += 7)
        {
            Assert.StartsWith("400 ", await app.PostAsync(whole[..length], Multipart), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Invalid_options_are_reported_when_the_app_is_built()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder()
            .UseForms(limits => (limits.MaxFields, limits.MaxBoundaryLength) = (0, 5000))
            .UseForms(limits => limits.MaxFileBytes = -1);

        Assert.Equal(
            [
                "Forms: MaxFields is 0: set 1 or more, or remove the setting.",
                "Forms: MaxBoundaryLength is 5000: set 1024 or less.",
                "Forms: MaxFileBytes is -1: set 1 or more, or remove the setting.",
                "UseForms is called twice: put all of it into one call.",
            ],
            Assert.Throws<InvalidConfigurationException>(builder.Build).Problems);
    }

    public static TheoryData<string> Bodies => ["fields", "parts", "almost boundaries", "object"];

    // What is counted are bytes; a quadratic reader would also take minutes.
    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task The_cost_of_a_form_grows_with_its_size(string kind)
    {
        var app = kind == "object" ? App(([FromForm] Wide wide) => $"{wide.Items!.Count}", NoLimits) : App(Count, NoLimits);
        await CostAsync(app, kind, 1000);
        var some = await CostAsync(app, kind, 1000);
        var many = await CostAsync(app, kind, 8000);

        Assert.InRange(many.Bytes, 1, some.Bytes * 8 * 2);
        Assert.InRange(many.Time, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static async Task<(long Bytes, TimeSpan Time)> CostAsync(ApiGatewayRestResolver app, string kind, int size)
    {
        var (body, type) = kind switch
        {
            "fields" => (Utf8(string.Join('&', Enumerable.Range(0, size).Select(number => $"field-{number}=value+{number}"))), UrlEncoded),
            "parts" => (Body([.. Enumerable.Range(0, size).Select(number => Field($"field-{number}", "value"))]), Multipart),
            "object" => (Utf8(string.Join('&', Enumerable.Range(0, size).Select(number => $"items[{number}].name=value"))), UrlEncoded),
            _ => (Body(Field("a", string.Concat(Enumerable.Repeat($"\r\n--{Boundary[..^1]}x", size)))), Multipart),
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Assert.StartsWith("200 ", await app.PostAsync(body, type), StringComparison.Ordinal);
        return (GC.GetAllocatedBytesForCurrentThread() - before, watch.Elapsed);
    }

    private static void NoLimits(FormOptions limits) => limits.MaxFields = 100_000;
}

public sealed record Wide(IReadOnlyList<WideItem>? Items);

public sealed record WideItem(string Name);
