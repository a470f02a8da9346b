namespace LambdaEventHandler.Http;

public sealed class LimitedStreamTests
{
    [Fact]
    public void Bytes_are_accepted_up_to_the_limit()
    {
        using var stream = new LimitedStream(4);

        stream.Write("ab"u8);
        stream.Write("cd"u8);

        Assert.Equal((4, false), (stream.Length, stream.IsExceeded));
        Assert.Throws<LimitedStream.LimitExceededException>(() => stream.WriteByte(0));
        Assert.Equal((4, true), (stream.Length, stream.IsExceeded));
    }

    [Fact]
    public void The_last_byte_is_accepted_alone()
    {
        using var stream = new LimitedStream(4);

        stream.Write("abc"u8);
        stream.WriteByte(0);

        Assert.Equal((4, false), (stream.Length, stream.IsExceeded));
    }

    [Fact]
    public async Task Nothing_beyond_the_limit_is_kept()
    {
        await using var stream = new LimitedStream(4);

        await Assert.ThrowsAsync<LimitedStream.LimitExceededException>(() => stream.WriteAsync(new byte[5], 0, 5));

        Assert.Equal((0, true), (stream.Length, stream.IsExceeded));
    }
}
