namespace LambdaEventHandler;

/// <summary>What a request costs the garbage collector. Bytes are the same on every machine, unlike times.</summary>
public sealed class AllocationTests
{
    private const int Requests = 100;

    /// <summary>What a bare handler over the Amazon.Lambda types allocates for the same event is ten times as much (see benchmarks).</summary>
#if DEBUG
    private const int MostBytes = 2000; // The compiler makes classes of async methods' states.
#else
    private const int MostBytes = 1600;
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
