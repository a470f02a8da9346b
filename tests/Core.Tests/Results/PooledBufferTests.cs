using System.Buffers;

namespace LambdaEventHandler.Results;

public sealed class PooledBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(1_000_000)]
    public void Written_bytes_are_kept_regardless_of_their_size(int length)
    {
        var bytes = new byte[length];
        Random.Shared.NextBytes(bytes);

        using var buffer = PooledBuffer.Rent();
        for (var start = 0; start < length; start += 1000)
        {
            buffer.Write(bytes.AsSpan(start, Math.Min(1000, length - start)));
        }

        Assert.Equal(bytes, buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void Buffers_that_are_in_use_concurrently_are_distinct()
    {
        using var one = PooledBuffer.Rent();
        one.Write("one"u8);
        using (var other = PooledBuffer.Rent())
        {
            other.Write("other"u8);
            Assert.Equal("one"u8.ToArray(), one.WrittenSpan.ToArray());
        }

        using var next = PooledBuffer.Rent();
        Assert.True(next.WrittenSpan.IsEmpty);
        Assert.Equal("one"u8.ToArray(), one.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_buffer_that_is_returned_twice_is_used_by_one_caller_only()
    {
        var returned = PooledBuffer.Rent();
        returned.Dispose();
        returned.Dispose();

        using var one = PooledBuffer.Rent();
        using var other = PooledBuffer.Rent();

        Assert.NotSame(one, other);
    }

    [Fact]
    public void A_thread_keeps_two_buffers()
    {
        var (one, other, third) = (PooledBuffer.Rent(), PooledBuffer.Rent(), PooledBuffer.Rent());
        one.Dispose();
        other.Dispose();
        third.Dispose();

        using var next = PooledBuffer.Rent();
        using var afterNext = PooledBuffer.Rent();

        Assert.Same(other, next);
        Assert.Same(one, afterNext);
    }

    [Fact]
    public void A_buffer_begins_with_the_size_of_its_last_use()
    {
        Use(0);
        Assert.Equal(4096, Use(20_000));
        Assert.InRange(Use(10), 20_000, 40_000);
        Assert.Equal(4096, Use(5_000_000));
        Assert.InRange(Use(10), 4096, 512 * 1024);

        static int Use(int length)
        {
            using var buffer = PooledBuffer.Rent();
            var first = buffer.GetSpan(1).Length;
            buffer.Write(new byte[length]);
            return first;
        }
    }
}
