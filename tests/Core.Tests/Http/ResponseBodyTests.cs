using System.Text;

namespace LambdaEventHandler.Http;

public sealed class ResponseBodyTests
{
    private static readonly string[] Paths = ["/value", "/null", "/text", "/bytes", "/memory", "/stream", "/nothing"];

    [Fact]
    public void A_body_is_none_by_default()
    {
        AssertKind(ResponseBodyKind.None, default);
        AssertKind(ResponseBodyKind.None, ResponseBody.None);
        AssertKind(ResponseBodyKind.None, new Response().Body);
        Assert.Equal("", ResponseBody.None.ToString());
    }

    [Fact]
    public void Behaviors_see_the_items_that_are_serialized_one_by_one()
    {
        var items = AsyncEnumerable.Range(1, 2);

        Assert.Same(items, ResponseBody.FromItems(items).Value);
        Assert.Equal(items.ToString(), ResponseBody.FromItems(items).ToString());
    }

    [Fact]
    public void Bodies_that_are_streamed_require_something_to_stream()
    {
        Assert.Equal("items", Assert.Throws<ArgumentNullException>(() => ResponseBody.FromItems<int>(null!)).ParamName);
        Assert.Equal("events", Assert.Throws<ArgumentNullException>(() => ResponseBody.FromEvents<int>(null!)).ParamName);
        Assert.Equal("write", Assert.Throws<ArgumentNullException>(() => ResponseBody.FromWriter(null!)).ParamName);
        Assert.Equal("encoder", Assert.Throws<ArgumentNullException>(() => ResponseBody.None.Through(null!)).ParamName);
    }

    [Fact]
    public void A_response_that_the_library_created_is_copied_only_when_it_is_used_again()
    {
        var response = Response.FromResult("tea", compiled: null);

        Assert.Same(response, response.CopyUnlessOwned());
        Assert.NotSame(response, response.CopyUnlessOwned());
    }

    [Fact]
    public void A_result_keeps_the_code_that_was_compiled_to_write_it()
    {
        var compiled = new CompiledJson(typeof(string), static (json, _) => json.WriteNull());

        Assert.Same(compiled, ResponseBody.FromResult("tea", compiled).Compiled);
        Assert.Null(ResponseBody.FromResult("tea", compiled: null).Compiled);
        Assert.Equal("tea", ResponseBody.FromResult("tea", compiled).Value);
    }

    [Fact]
    public void Null_text_bytes_and_streams_are_no_body()
    {
        AssertKind(ResponseBodyKind.None, (string?)null);
        AssertKind(ResponseBodyKind.None, (byte[]?)null);
        AssertKind(ResponseBodyKind.None, (Stream?)null);
        AssertKind(ResponseBodyKind.None, ResponseBody.FromText(null));
        AssertKind(ResponseBodyKind.None, ResponseBody.FromStream(null));
    }

    [Fact]
    public void Text_converts_implicitly()
    {
        ResponseBody body = "tea";

        AssertKind(ResponseBodyKind.Text, body);
        Assert.Equal(("tea", "tea"), (body.Text, body.ToString()));
        Assert.Equal("", ResponseBody.FromText("").Text);
    }

    [Fact]
    public void Text_in_UTF_8_is_text_too()
    {
        var body = ResponseBody.FromUtf8(Encoding.UTF8.GetBytes("grün"));

        AssertKind(ResponseBodyKind.Text, body);
        Assert.Equal("grün", body.Text);
        Assert.Equal(5, body.GetSentBytes().Length);
    }

    [Fact]
    public void Bytes_convert_implicitly_and_are_not_copied()
    {
        byte[] bytes = [1, 2, 3];
        ResponseBody whole = bytes;
        ResponseBody memory = new ReadOnlyMemory<byte>(bytes);
        ResponseBody part = new ReadOnlyMemory<byte>(bytes, 1, 2);
        ResponseBody empty = default(ReadOnlyMemory<byte>);

        Assert.All([whole, memory, part, empty], body => AssertKind(ResponseBodyKind.Bytes, body));
        Assert.Equal(new ReadOnlyMemory<byte>(bytes), whole.Bytes);
        Assert.Equal(new ReadOnlyMemory<byte>(bytes), memory.Bytes);
        Assert.Equal(new ReadOnlyMemory<byte>(bytes, 1, 2), part.Bytes);
        Assert.True(empty.Bytes.IsEmpty);
        Assert.Equal("2 bytes", part.ToString());
    }

    [Fact]
    public void Streams_convert_implicitly()
    {
        using var stream = new MemoryStream();
        ResponseBody body = stream;

        AssertKind(ResponseBodyKind.Stream, body);
        Assert.Same(stream, body.Stream);
    }

    [Fact]
    public void A_value_has_its_declared_type()
    {
        var version = new Version(1, 2);

        AssertKind(ResponseBodyKind.Value, ResponseBody.FromValue(version));
        Assert.Same(version, ResponseBody.FromValue(version).Value);
        Assert.Equal(typeof(Version), ResponseBody.FromValue(version).DeclaredType);
        Assert.Equal(typeof(IComparable), ResponseBody.FromValue<IComparable>(version).DeclaredType);
        Assert.Equal("1.2", ResponseBody.FromValue(version).ToString());
    }

    [Fact]
    public void A_body_is_described_for_debuggers()
    {
        Assert.Equal("null", ResponseBody.FromValue<string?>(null).ToString());
        Assert.Equal("streamed", ResponseBody.FromWriter(static (_, _) => Task.CompletedTask).ToString());
    }

    [Fact]
    public void Null_text_and_bytes_can_be_values()
    {
        AssertKind(ResponseBodyKind.Value, ResponseBody.FromValue<string?>(null));
        AssertKind(ResponseBodyKind.Value, ResponseBody.FromValue("text"));
        AssertKind(ResponseBodyKind.Value, ResponseBody.FromValue(new byte[] { 1 }));
        Assert.Equal("text", ResponseBody.FromValue("text").Value);
    }

    [Fact]
    public async Task A_behavior_sees_the_result_of_an_action_without_a_declared_type()
    {
        var seen = new List<ResponseBody>();
        var app = TestApp.Build(builder =>
        {
            builder.Use(async (request, next) =>
            {
                var response = await next(request);
                seen.Add(response.Body);
                return response;
            });
            builder.MapGet("/value", () => new Version(1, 2));
            builder.MapGet("/null", () => (Version?)null);
            builder.MapGet("/text", () => "text");
            builder.MapGet("/bytes", () => new byte[] { 1 });
            builder.MapGet("/memory", () => new ReadOnlyMemory<byte>([1, 2]));
            builder.MapGet("/stream", () => new MemoryStream([1]));
            builder.MapGet("/nothing", () => { });
        });
        foreach (var path in Paths)
        {
            await app.Get(path);
        }

        Assert.Equal(
            [ResponseBodyKind.Value, ResponseBodyKind.Value, ResponseBodyKind.Text, ResponseBodyKind.Bytes, ResponseBodyKind.Bytes, ResponseBodyKind.Stream, ResponseBodyKind.None],
            seen.Select(body => body.Kind));
        Assert.Equal(new Version(1, 2), seen[0].Value);
        Assert.All(seen, body => Assert.Null(body.DeclaredType));
    }

    [Fact]
    public async Task An_outer_behavior_sees_serialized_values_as_text()
    {
        var seen = default(ResponseBody);
        var app = TestApp.Build(builder =>
        {
            builder.Use(
                async (request, next) =>
                {
                    var response = await next(request);
                    seen = response.Body;
                    response.Body = response.Body;
                    return response;
                },
                BehaviorOrder.Outer);
            builder.MapGet("/", () => new List<string> { "ä" });
        });

        Assert.Equal("200 [\"ä\"]", await app.Get("/"));
        Assert.Equal((ResponseBodyKind.Text, "[\"ä\"]"), (seen.Kind, seen.Text));
    }

    /// <summary>The accessors of every other kind have nothing.</summary>
    private static void AssertKind(ResponseBodyKind kind, ResponseBody body)
    {
        Assert.Equal(kind, body.Kind);
        Assert.True(kind == ResponseBodyKind.Text || body.Text is null);
        Assert.True(kind == ResponseBodyKind.Bytes || body.Bytes.IsEmpty);
        Assert.True(kind == ResponseBodyKind.Stream || body.Stream is null);
        Assert.True(kind == ResponseBodyKind.Value || (body.Value is null && body.DeclaredType is null));
    }
}
