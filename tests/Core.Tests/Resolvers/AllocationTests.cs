namespace LambdaEventHandler;

/// <summary>What a request costs the garbage collector. Bytes are the same on every machine, unlike times.</summary>
public sealed class AllocationTests
{
    private const int Requests = 100;

    /// <summary>What a bare handler over the Amazon.Lambda types allocates for the same event is more than ten times as much (see benchmarks).</summary>
#if DEBUG
    private const int MostBytes = 1550; // The compiler makes classes of async methods' states.
#else
    private const int MostBytes = 1150;
#endif

    [Theory]
    [InlineData("api-gateway-rest.json")]
    [InlineData("http-api-2.0.json")]
    [InlineData("alb.json")]
    public void A_dispatch_of_the_fast_form_allocates_little(string file)
    {
        var json = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Events", file));
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.AddController<GreetingController>();
        var app = builder.Build().ForEvent(json);

        Ask(app, json);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask(app, json);
        var perRequest = (GC.GetAllocatedBytesForCurrentThread() - before) / Requests;

        Assert.InRange(perRequest, 1, MostBytes);
    }

    /// <summary>A value is serialized into a pooled buffer, from which it is escaped into another one. Only what is returned is a new array.</summary>
    [Fact]
    public void A_large_response_is_allocated_once()
    {
        var value = new { Text = new string('a', 100_000) };
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/", () => value);
        var app = builder.Build();
        var json = """{"resource":"/","path":"/","httpMethod":"GET"}"""u8.ToArray();

        Ask(app, json);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask(app, json);
        var perRequest = (GC.GetAllocatedBytesForCurrentThread() - before) / Requests;

        Assert.InRange(perRequest, 100_000, 100_000 + MostBytes);
    }

    /// <summary>A body is a part of its response: text, whole arrays, streams, and values need no object of their own.</summary>
    [Fact]
    public void A_body_allocates_nothing()
    {
        var (response, bytes, value) = (new Response(), new byte[] { 1 }, new object());
        using var stream = new MemoryStream();
        Set();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Set();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Set()
        {
            for (var i = 0; i < Requests; i++)
            {
                response.Body = "text";
                response.Body = bytes;
                response.Body = new ReadOnlyMemory<byte>(bytes);
                response.Body = stream;
                response.Body = ResponseBody.FromValue(value);
                response.Body = ResponseBody.FromUtf8(bytes);
                response.Body = ResponseBody.FromResult(value, compiled: null);
                _ = (response.Body.Kind, response.Body.Text, response.Body.Bytes, response.Body.Stream, response.Body.Value, response.Body.DeclaredType, response.IsBase64Encoded);
            }
        }
    }

    private static void Ask(Resolver app, byte[] json)
    {
        for (var i = 0; i < Requests; i++)
        {
            var answer = app.ResolveAsync(new MemoryStream(json), new TestContext());
            Assert.True(answer.IsCompletedSuccessfully);
        }
    }

    public sealed class GreetingController
    {
        public string GetHello(string name) => $"hello {name}";
    }
}
