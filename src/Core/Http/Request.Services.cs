using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

public sealed partial class Request
{
    private AsyncServiceScope? _scope;
    private CancellationTokenSource? _cancellation;
    private bool _isDeadlineStarted;
    private bool _isOver;
    private List<object>? _disposables;

    /// <summary>The services of this request: a scope that is made when it is first asked for and disposed when the answer is sent.</summary>
    /// <exception cref="ObjectDisposedException">The answer is sent.</exception>
    public IServiceProvider Services
    {
        get
        {
            ThrowIfOver();
            return (_scope ??= _host.CreateScope(this)).ServiceProvider;
        }
    }

    /// <summary>Cancelled shortly before the function's deadline, with enough time left to answer; never cancelled where the context has no remaining time.</summary>
    /// <exception cref="ObjectDisposedException">The answer is sent.</exception>
    public CancellationToken CancellationToken
    {
        get
        {
            ThrowIfOver();
            if (!_isDeadlineStarted)
            {
                _cancellation = _host.Deadline.Start(LambdaContext);
                _isDeadlineStarted = true;
            }

            return _cancellation?.Token ?? CancellationToken.None;
        }
    }

    internal bool HasResources => _scope is not null || _cancellation is not null || _disposables is not null;

    /// <summary>Has an object disposed with the request, which outlives the action: what it returned may be enumerated while it is written.</summary>
    internal void DisposeAtEnd(object disposable) => (_disposables ??= []).Add(disposable);

    /// <summary>Ends the request: what it owns, its services and its timer.</summary>
    internal ValueTask EndAsync()
    {
        _isOver = true;
        Depth = int.MaxValue;
        _cancellation?.Dispose();
        return _disposables is null ? EndScopeAsync() : EndAsync(_disposables);
    }

    private ValueTask EndScopeAsync() => _scope is { } scope ? scope.DisposeAsync() : ValueTask.CompletedTask;

    private async ValueTask EndAsync(List<object> disposables)
    {
        try
        {
            foreach (var disposable in disposables)
                if (disposable is IAsyncDisposable asynchronous)
                    await asynchronous.DisposeAsync().ConfigureAwait(false);
                else
                    ((IDisposable)disposable).Dispose();
        }
        finally
        {
            await EndScopeAsync().ConfigureAwait(false);
        }
    }

    private void ThrowIfOver()
    {
        if (_isOver)
        {
            throw RequestOver.Exception();
        }
    }
}
