using System.Threading.Channels;

namespace LambdaEventHandler.Gateway;

/// <summary>Keeps the last invocations in memory, and passes new ones to the open pages.</summary>
internal sealed class InvocationLog : IInvocationSink
{
    public const int Capacity = 100;

    // Bodies have up to 10 MB, and an invocation has them up to four times.
    private const long MostBytes = 128 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<LoggedInvocation> _invocations = new();
    private readonly List<Channel<LoggedInvocation>> _subscribers = [];
    private int _last;
    private long _bytes;

    /// <summary>Gets the ID of this log. A page that sees another one shows another program.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public void Complete(Invocation invocation) => Add(invocation);

    /// <summary>Adds an invocation, and removes the oldest one if there are too many.</summary>
    /// <returns>The invocation with its number.</returns>
    public LoggedInvocation Add(Invocation invocation)
    {
        lock (_lock)
        {
            var logged = new LoggedInvocation(++_last, invocation);
            _invocations.AddLast(logged);
            _bytes += logged.Size;
            while (_invocations.Count > Capacity || (_bytes > MostBytes && _invocations.Count > 1))
            {
                _bytes -= _invocations.First!.Value.Size;
                _invocations.RemoveFirst();
            }

            foreach (var subscriber in _subscribers)
            {
                subscriber.Writer.TryWrite(logged);
            }

            return logged;
        }
    }

    public LoggedInvocation? Find(int number)
    {
        lock (_lock)
        {
            return _invocations.FirstOrDefault(logged => logged.Number == number);
        }
    }

    /// <summary>Finds the entry of an invocation that was just completed.</summary>
    public LoggedInvocation? Find(InvocationTrace trace)
    {
        lock (_lock)
        {
            return _invocations.FirstOrDefault(logged => logged.Invocation.Trace == trace);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _invocations.Clear();
            _bytes = 0;
        }
    }

    /// <summary>Returns the invocations, and each new one when it is complete.</summary>
    public async IAsyncEnumerable<LoggedInvocation> FollowAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A page that doesn't read, such as one in a frozen tab, loses the oldest.
        var channel = Channel.CreateBounded<LoggedInvocation>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            foreach (var logged in _invocations)
            {
                channel.Writer.TryWrite(logged);
            }

            _subscribers.Add(channel);
        }

        try
        {
            await foreach (var logged in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return logged;
            }
        }
        finally
        {
            lock (_lock)
            {
                _subscribers.Remove(channel);
            }
        }
    }
}

/// <summary>An invocation with its number, which starts with 1.</summary>
internal sealed record LoggedInvocation(int Number, Invocation Invocation)
{
    /// <summary>Gets the number of bytes of the bodies.</summary>
    public long Size { get; } = (long)Invocation.Request.Body.Length + (Invocation.Event?.Length ?? 0) + (Invocation.FunctionResponse?.Length ?? 0) + Invocation.Response.Body.Length;
}
