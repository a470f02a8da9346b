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

    /// <summary>A stream of zeros.</summary>
    private sealed class ZeroStream(long length) : Stream
    {
        private long _left = length;

        public bool IsClosed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            Array.Clear(buffer, offset, read);
            _left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
