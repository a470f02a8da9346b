using Xunit;

namespace LambdaEventHandler.Features.Drivers;

/// <summary>Maps actions that return a new stream for each request, and keeps the streams.</summary>
public sealed class StreamDriver(ResolverDriver resolver)
{
    private readonly List<ZeroStream> _streams = [];

    public void Map(string template, long length) => resolver.Builder.MapGet(template, () =>
    {
        var stream = new ZeroStream(length);
        _streams.Add(stream);
        return stream;
    });

    public void AreClosed()
    {
        Assert.Equal(resolver.Requests, _streams.Count);
        Assert.All(_streams, stream => Assert.True(stream.IsClosed));
    }
}
