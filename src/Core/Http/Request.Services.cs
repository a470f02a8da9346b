using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

public sealed partial class Request
{
    private RequestResources? _resources;

    /// <summary>Gets the services of this request: a scope that is made when it is first asked for and disposed when the answer is sent.</summary>
    /// <exception cref="ObjectDisposedException">The answer is sent.</exception>
    public IServiceProvider Services => Resources.GetServices(this, _host);

    /// <summary>
    /// Gets a token that is cancelled shortly before the function's deadline, with enough time left to answer; never cancelled where the context has no
    /// remaining time.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The answer is sent.</exception>
    public CancellationToken CancellationToken => Resources.GetCancellationToken(this, _host);

    internal bool HasResources => _resources is not null;

    private RequestResources Resources => _resources ?? Publish(ref _resources, new RequestResources());

    /// <summary>Has an object disposed with the request, which outlives the action: what it returned may be enumerated while it is written.</summary>
    internal void DisposeAtEnd(object disposable) => Resources.Add(disposable);

    /// <summary>Ends the request: what it owns, its services and its timer.</summary>
    internal ValueTask EndAsync()
    {
        Depth = int.MaxValue;
        return Interlocked.Exchange(ref _resources, RequestResources.Ended) is { } resources ? resources.DisposeAsync() : ValueTask.CompletedTask;
    }
}
