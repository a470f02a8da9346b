namespace LambdaEventHandler.Resilience;

/// <summary>Something that a request must close.</summary>
internal interface ITracked
{
    bool IsClosed { get; }
}

/// <summary>A service of the scope of a request.</summary>
internal class TrackedService : ITracked, IDisposable
{
    public bool IsClosed { get; private set; }

    public void Dispose()
    {
        IsClosed = true;
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does what else disposing does.</summary>
    protected virtual void Close()
    {
    }
}

/// <summary>A service that throws when it is disposed.</summary>
internal sealed class UndisposableService : TrackedService
{
    protected override void Close() => throw Inside.Failure("of the service");
}

/// <summary>A service that throws when it is disposed asynchronously.</summary>
internal sealed class UndisposableAsyncService : ITracked, IAsyncDisposable
{
    public bool IsClosed { get; private set; }

    public async ValueTask DisposeAsync()
    {
        IsClosed = true;
        await Task.Yield();
        throw Inside.Failure("of the service");
    }
}

/// <summary>A stream of zeros that throws at one of its members.</summary>
internal sealed class FailingStream(string member, int after = 0, int length = 100_000) : ReadOnlyStream, ITracked
{
    private int _read;

    public bool IsClosed { get; private set; }

    public override bool CanSeek => member == "Length";

    public override long Length => member == "Length" ? throw Inside.Failure() : base.Length;

    public override int Read(byte[] buffer, int offset, int count)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        if (member == "Read" && _read >= after)
        {
            throw Inside.Failure();
        }

        var read = Math.Min(Math.Min(count, 1000), length - _read);
        Array.Clear(buffer, offset, read);
        _read += read;
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (member == "ReadAsync" && _read >= after)
        {
            await Task.Yield();
            throw Inside.Failure();
        }

        var block = new byte[buffer.Length];
        var read = Read(block, 0, block.Length);
        block.AsMemory(0, read).CopyTo(buffer);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        if (member == "Dispose")
        {
            throw Inside.Failure();
        }

        base.Dispose(disposing);
    }

    public override async ValueTask DisposeAsync()
    {
        IsClosed = true;
        if (member == "DisposeAsync")
        {
            await Task.Yield();
            throw Inside.Failure();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>An enumeration that throws at one of its members.</summary>
internal sealed class FailingItems(string member, int after = 0, bool isSlow = true) : IAsyncEnumerable<int>, IAsyncEnumerator<int>, ITracked
{
    private const int Count = 5000;

    private bool _isStarted;

    public bool IsClosed { get; private set; }

    public int Current { get; private set; } = -1;

    bool ITracked.IsClosed => IsClosed || !_isStarted;

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (member == "GetAsyncEnumerator")
        {
            throw Inside.Failure();
        }

        _isStarted = true;
        return this;
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        if (isSlow)
        {
            await Task.Yield();
        }

        if (member == "MoveNextAsync" && Current + 1 >= after)
        {
            throw Inside.Failure();
        }

        return ++Current < Count;
    }

    public ValueTask DisposeAsync()
    {
        IsClosed = true;
        return member == "DisposeAsync" ? throw Inside.Failure() : ValueTask.CompletedTask;
    }
}
