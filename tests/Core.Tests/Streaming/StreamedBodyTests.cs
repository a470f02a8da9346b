using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LambdaEventHandler.Streaming;

public sealed partial class StreamedBodyTests
{
    [Fact]
    public async Task Bytes_that_code_writes_have_a_content_type()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/", () =>
            new Response { Body = ResponseBody.FromWriter(async (output, cancellationToken) => await output.WriteAsync("abc"u8.ToArray(), cancellationToken)) }));

        var sent = await app.Get("/");

        Assert.Equal("""{"statusCode":200,"headers":{"Content-Type":"application/octet-stream"}}""", sent.Prelude);
        Assert.Equal("abc", sent.PayloadText);
    }

    [Fact]
    public async Task Small_writes_are_sent_together()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/lines", () => Written(async (output, token) =>
        {
            for (var line = 0; line < 3000; line++)
            {
                await output.WriteAsync("0123456789\n"u8.ToArray(), token);
            }
        })));

        var sent = await app.Get("/lines");

        Assert.Equal(33_000, sent.Payload.Length);
        Assert.Equal(5, sent.Chunks.Count);
        Assert.All(sent.Chunks, chunk => Assert.InRange(chunk.Length, 1, 8192));
        Assert.True(sent.IsClosed);
    }

    [Fact]
    public async Task A_flush_sends_what_is_written()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/lines", () => Written(async (output, token) =>
        {
            await output.WriteAsync("first"u8.ToArray(), token);
            await output.FlushAsync(token);
            await output.WriteAsync("second"u8.ToArray(), token);
            await output.FlushAsync(token);
        })));

        Assert.Equal(["first", "second"], (await app.Get("/lines")).Chunks);
    }

    [Fact]
    public async Task Synchronous_writes_of_any_size_are_sent()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/lines", () => Written((output, _) =>
        {
            using var writer = new StreamWriter(output);
            for (var line = 0; line < 3000; line++)
            {
                writer.Write("0123456789\n");
            }

            return Task.CompletedTask;
        })));

        Assert.Equal(33_000, (await app.Get("/lines")).Payload.Length);
    }

    [Fact]
    public async Task A_flush_without_bytes_sends_the_headers()
    {
        using var gate = new SemaphoreSlim(0);
        var app = StreamingApp.Build(builder => builder.MapGet("/slow", () => Written(async (output, token) =>
        {
            await output.FlushAsync(token);
            await gate.WaitAsync(token);
            await output.WriteAsync("done"u8.ToArray(), token);
        })));
        var client = app.Client();

        var invocation = app.Send(client, "GET", "/slow");
        await Until(() => client.IsStreamed);
        Assert.False(invocation.IsCompleted);
        gate.Release();

        Assert.Equal("done", (await invocation).PayloadText);
    }

    [Fact]
    public async Task An_exception_before_the_first_bytes_is_an_ordinary_error_response()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/lines", () => Written(async (output, token) =>
        {
            await output.WriteAsync("never sent"u8.ToArray(), token);
            throw new ServiceException(409, "taken");
        })));

        var sent = await app.Get("/lines");

        Assert.Null(sent.Failure);
        Assert.Equal("""{"statusCode":409,"headers":{"Content-Type":"application/json"}}""", sent.Prelude);
        Assert.Equal("""{"statusCode":409,"message":"taken"}""", sent.PayloadText);
    }

    [Fact]
    public async Task An_exception_after_the_first_bytes_fails_the_invocation()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/lines", () => Written(async (output, token) =>
        {
            await output.WriteAsync("first"u8.ToArray(), token);
            await output.FlushAsync(token);
            throw new TimeoutException("too slow");
        })));

        var sent = await app.Get("/lines");

        Assert.Equal("first", sent.PayloadText);
        Assert.Equal("TimeoutException", sent.Trailers["Lambda-Runtime-Function-Error-Type"]);
        Assert.False(sent.IsClosed);
    }

    [Fact]
    public async Task Items_are_sent_before_the_next_one_is_there()
    {
        var gates = new[] { new SemaphoreSlim(1), new SemaphoreSlim(0), new SemaphoreSlim(0) };
        var app = StreamingApp.Build(builder => builder.MapGet("/items", () => Items(gates)));
        var client = app.Client();

        var invocation = app.Send(client, "GET", "/items");
        await Until(() => client.Chunks.Count == 1);
        gates[1].Release();
        await Until(() => client.Chunks.Count == 2);
        gates[2].Release();

        Assert.Equal(["[{\"name\":\"0\"}", ",{\"name\":\"1\"}", ",{\"name\":\"2\"}]"], (await invocation).Chunks);
    }

    [Fact]
    public async Task Items_that_are_there_are_sent_together()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/items", () => Many(1000)));

        var sent = await app.Get("/items");

        Assert.Equal(JsonSerializer.Serialize(Enumerable.Range(0, 1000)), sent.PayloadText);
        Assert.Single(sent.Chunks);
    }

    [Theory]
    [InlineData("application/jsonl", "application/jsonl")]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/json;q=0.5, application/jsonl", "application/jsonl")]
    [InlineData("application/jsonl, */*", "application/jsonl")]
    [InlineData("application/x-ndjson; q=0.9, application/JSONL", "application/jsonl")]
    [InlineData("application/json, application/jsonl", "application/json")]
    [InlineData("application/jsonl, application/json", "application/jsonl")]
    [InlineData("application/jsonl;q=0.1, */*", "application/json")]
    [InlineData("application/jsonl;q=0", "application/json")]
    [InlineData("application/jsonl;q=abc", "application/json")]
    [InlineData("text/html", "application/json")]
    [InlineData("", "application/json")]
    public async Task Items_are_lines_if_the_client_prefers_them(string accept, string contentType)
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/items", () => Many(2)));

        var sent = await app.Get("/items", ("accept", accept));

        Assert.Contains($"\"Content-Type\":\"{contentType}\"", sent.Prelude, StringComparison.Ordinal);
        Assert.Equal(contentType == "application/json" ? "[0,1]" : "0\n1\n", sent.PayloadText);
    }

    [Fact]
    public async Task Lines_are_never_indented()
    {
        var app = StreamingApp.Build(builder =>
        {
            builder.UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" });
            builder.MapGet("/items", () => Items([new(1)]));
        });

        Assert.Equal("{\"name\":\"0\"}\n", (await app.Get("/items", ("accept", "application/jsonl"))).PayloadText);
        Assert.Equal("[\n  {\n    \"name\": \"0\"\n  }\n]", (await app.Get("/items")).PayloadText);
    }

    [Fact]
    public async Task Items_require_only_their_own_type_in_a_JsonSerializerContext()
    {
        var app = StreamingApp.Build(builder =>
        {
            builder.UseJson(ItemJson.Default);
            builder.MapGet("/items", () => Items([new(1), new(1)]));
        });

        Assert.Equal("""[{"name":"0"},{"name":"1"}]""", (await app.Get("/items")).PayloadText);
    }

    [Fact]
    public async Task A_collection_that_can_also_be_enumerated_synchronously_is_enumerated_asynchronously()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/items", () => new Both()));

        Assert.Equal("[0,1,2]", (await app.Get("/items")).PayloadText);
    }

    [Fact]
    public async Task A_declared_value_is_streamed_by_System_Text_Json()
    {
        var app = StreamingApp.Build(builder => builder.MapGet("/items", () => Response.Json<IAsyncEnumerable<int>>(Many(2))));

        Assert.Equal("[0,1]", (await app.Get("/items")).PayloadText);
    }

    [Fact]
    public async Task A_stream_is_sent_while_it_is_read_and_then_closed()
    {
        var stream = new SlowStream();
        var app = StreamingApp.Build(builder => builder.MapGet("/file", () => (Stream)stream));
        var client = app.Client();

        var invocation = app.Send(client, "GET", "/file");
        stream.Add("one");
        await Until(() => client.Chunks.Count == 1);
        stream.Add("two");
        await Until(() => client.Chunks.Count == 2);
        stream.Add("");

        Assert.Equal(["one", "two"], (await invocation).Chunks);
        Assert.True(stream.IsClosed);
    }

    [Fact]
    public async Task A_HEAD_response_has_no_body_and_its_stream_is_closed()
    {
        var stream = new SlowStream();
        var app = StreamingApp.Build(builder => builder.MapHead("/file", () => (Stream)stream));

        var sent = await app.Send(app.Client(), "HEAD", "/file");

        Assert.Equal("""{"statusCode":200,"headers":{"Content-Type":"application/octet-stream"}}""", sent.Prelude);
        Assert.Empty(sent.Payload);
        Assert.True(stream.IsClosed);
    }

    [Fact]
    public async Task The_enumeration_ends_if_another_response_takes_the_place_of_the_streamed_one()
    {
        var isEnded = false;
        var app = StreamingApp.Build(builder =>
        {
            builder.Use(async (request, next) =>
            {
                var response = await next(request);
                Assert.Equal(ResponseBodyKind.Writer, response.Body.Kind);
                return Response.Text("replaced");
            }, BehaviorOrder.Outer);
            builder.MapGet("/items", () => Endless(() => isEnded = true));
        });

        Assert.Equal("replaced", (await app.Get("/items")).PayloadText);
        Assert.True(isEnded);
    }

    [Fact]
    public async Task Outer_behaviors_can_encode_a_streamed_body()
    {
        var app = StreamingApp.Build(builder =>
        {
            builder.Use(async (request, next) =>
            {
                var response = await next(request);
                response.Body = response.Body.Through(output => new UpperCaseStream(output));
                return response;
            }, BehaviorOrder.Outer);
            builder.MapGet("/lines", () => Written(async (output, token) =>
            {
                await output.WriteAsync("abc"u8.ToArray(), token);
                await output.FlushAsync(token);
                await output.WriteAsync("def"u8.ToArray(), token);
            }));
        });

        Assert.Equal(["ABC", "DEF"], (await app.Get("/lines")).Chunks);
    }

    [Fact]
    public async Task Large_values_are_not_limited()
    {
        var text = new string('x', 7 * 1024 * 1024);
        var app = StreamingApp.Build(builder => builder.MapGet("/large", () => text));

        Assert.Equal(text.Length, (await app.Get("/large")).Payload.Length);
    }

    [Fact]
    public async Task A_response_that_code_writes_is_collected_up_to_the_limit_without_streaming()
    {
        var app = TestApp.Build(builder =>
        {
            builder.MapGet("/small", () => Written((output, token) => output.WriteAsync("small"u8.ToArray(), token).AsTask()));
            builder.MapGet("/large", () => Written(async (output, token) =>
            {
                while (true)
                {
                    await output.WriteAsync(new byte[100_000], token);
                }
            }));
        });

        var small = await app.Answer("GET", "/small");
        Assert.True(small.IsBase64Encoded);
        Assert.Equal("small", Encoding.UTF8.GetString(Convert.FromBase64String(small.Body)));
        Assert.StartsWith("500", await app.Get("/large"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_rejects_writes_after_the_response()
    {
        Stream? kept = null;
        var app = StreamingApp.Build(builder => builder.MapGet("/lines", () => Written(async (output, token) =>
        {
            kept = output;
            await output.FlushAsync(token);
        })));

        await app.Get("/lines");

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await kept!.WriteAsync(new byte[1]));
    }

    private static Func<Stream, CancellationToken, Task> Written(Func<Stream, CancellationToken, Task> write) => write;

    private static async Task Until(Func<bool> condition)
    {
        for (var attempt = 0; !condition(); attempt++)
        {
            Assert.True(attempt < 1000, "It took too long.");
            await Task.Delay(10);
        }
    }

    private static async IAsyncEnumerable<Item> Items(SemaphoreSlim[] gates)
    {
        for (var index = 0; index < gates.Length; index++)
        {
            await gates[index].WaitAsync();
            yield return new(index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static async IAsyncEnumerable<int> Many(int count)
    {
        await Task.CompletedTask;
        for (var index = 0; index < count; index++)
        {
            yield return index;
        }
    }

    private static async IAsyncEnumerable<int> Endless(Action ended, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            while (true)
            {
                yield return 1;
                await Task.Delay(1, cancellationToken);
            }
        }
        finally
        {
            ended();
        }
    }

    internal sealed record Item(string Name);

    [JsonSerializable(typeof(Item))]
    private sealed partial class ItemJson : JsonSerializerContext;

    private sealed class Both : List<int>, IAsyncEnumerable<int>
    {
        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Many(3).GetAsyncEnumerator(cancellationToken);
    }
}
