using System.Text;

namespace LambdaEventHandler.Streaming;

/// <summary>Tests that measure memory run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    public const string Name = "Memory";
}

[Collection(MemoryCollection.Name)]
public sealed class StreamingMemoryTests
{
    private const long Megabyte = 1024 * 1024;

    private const long Gigabyte = 1024 * Megabyte;

    [Fact]
    public async Task Code_that_writes_1_GB_keeps_little_in_memory() => await Measure(builder => builder.MapGet("/large", () => Written(Gigabyte)));

    [Fact]
    public async Task A_stream_of_1_GB_keeps_little_in_memory() => await Measure(builder => builder.MapGet("/large", () => (Stream)new ZeroStream(Gigabyte)));

    private static async Task Measure(Action<ResolverBuilder<ApiGatewayRestResolver>> configure)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseResponseStreaming();
        configure(builder);
        var app = builder.Build();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var client = new MeasuringClient();
        var context = new RuntimeClient(new TestContext()) { Target = client };

        await context.InvokeAsync(app.ResolveAsync, """{"resource":"/large","path":"/large","httpMethod":"GET","requestContext":{"stage":"prod"}}""");

        Assert.Equal(Gigabyte, client.Length);
        Assert.True(client.MostLive - before < 4 * Megabyte, $"{(client.MostLive - before) / 1024} KB were live.");
    }

    private static Func<Stream, CancellationToken, Task> Written(long length) => async (output, token) =>
    {
        var line = Encoding.ASCII.GetBytes(new string('x', 1023) + "\n");
        for (var written = 0L; written < length; written += line.Length)
        {
            await output.WriteAsync(line, token);
        }
    };

    /// <summary>Counts bytes, and measures the live memory at times.</summary>
    private sealed class MeasuringClient : MemoryStream
    {
        private long _length;

        public override long Length => _length;

        public long MostLive { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (_length / (64 * Megabyte) != (_length + count) / (64 * Megabyte))
            {
                MostLive = Math.Max(MostLive, GC.GetTotalMemory(forceFullCollection: true));
            }

            _length += count;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write([], 0, buffer.Length);
            return ValueTask.CompletedTask;
        }
    }
}
