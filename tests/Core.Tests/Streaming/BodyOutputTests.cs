namespace LambdaEventHandler.Streaming;

public sealed class BodyOutputTests : IDisposable
{
    private readonly CountingStream _target = new();

    public void Dispose() => _target.Dispose();

    [Fact]
    public async Task Small_writes_are_sent_when_the_output_is_flushed()
    {
        using var output = new BodyOutput(_target);
        await output.WriteAsync("a"u8.ToArray());
        Assert.Equal(0, _target.Length);

        output.Flush();

        Assert.Equal((1, 1), (_target.Length, _target.Flushes));
    }

    [Fact]
    public async Task A_flush_reaches_the_target_even_if_nothing_is_collected()
    {
        using var output = new BodyOutput(_target);

        await output.FlushAsync();

        Assert.Equal(1, _target.Flushes);
    }

    [Fact]
    public async Task What_is_collected_is_sent_only_while_a_task_is_not_complete()
    {
        using var output = new BodyOutput(_target);
        await output.WriteAsync("a"u8.ToArray());

        await output.FlushWhile(Task.CompletedTask);
        Assert.Equal((0, 1), (_target.Length, output.Pending.Length));

        await output.FlushWhile(new TaskCompletionSource().Task);
        Assert.Equal((1, 0), (_target.Length, output.Pending.Length));
    }

    [Fact]
    public async Task An_ended_output_accepts_nothing()
    {
        using var output = new BodyOutput(_target);
        await output.EndAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await output.WriteAsync("a"u8.ToArray()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => output.FlushAsync());

        // Code that disposes a writer after the end flushes it.
        output.Flush();
        Assert.Equal(0, _target.Flushes);
    }

    private sealed class CountingStream : MemoryStream
    {
        public int Flushes { get; private set; }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Flushes++;
            return Task.CompletedTask;
        }
    }
}
