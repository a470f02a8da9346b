using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>
/// What a request owns and gives back when it ends: the scope of its services, the timer of its deadline, objects to dispose. Made for the requests that
/// need one of them. Each is made once, also when several threads ask for it at once, and none after the request has ended.
/// </summary>
internal sealed class RequestResources : IAsyncDisposable
{
    /// <summary>Stands for the resources of a request that has ended.</summary>
    public static readonly RequestResources Ended = new() { _isEnded = true };

    private AsyncServiceScope? _scope;
    private CancellationTokenSource? _cancellation;
    private bool _isDeadlineStarted;
    private List<object>? _disposables;
    private bool _isEnded;

    public IServiceProvider GetServices(Request request, IRequestHost host)
    {
        lock (this)
        {
            ThrowIfEnded();
            return (_scope ??= host.CreateScope(request)).ServiceProvider;
        }
    }

    public CancellationToken GetCancellationToken(Request request, IRequestHost host)
    {
        lock (this)
        {
            ThrowIfEnded();
            if (!_isDeadlineStarted)
            {
                _cancellation = host.Deadline.Start(request.LambdaContext);
                _isDeadlineStarted = true;
            }

            return _cancellation?.Token ?? CancellationToken.None;
        }
    }

    public void Add(object disposable)
    {
        lock (this)
        {
            ThrowIfEnded();
            (_disposables ??= []).Add(disposable);
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (this)
        {
            _isEnded = true;
        }

        _cancellation?.Dispose();
        return _disposables is null ? DisposeScopeAsync() : DisposeAllAsync(_disposables);
    }

    private ValueTask DisposeScopeAsync() => _scope is { } scope ? scope.DisposeAsync() : ValueTask.CompletedTask;

    /// <summary>One object that fails to close does not keep the others open.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The first exception is thrown again when everything is closed.")]
    private async ValueTask DisposeAllAsync(List<object> disposables)
    {
        ExceptionDispatchInfo? failure = null;
        foreach (var disposable in disposables)
        {
            try
            {
                await DisposeAsync(disposable).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        await DisposeScopeAsync().ConfigureAwait(false);
        failure?.Throw();
    }

    private static ValueTask DisposeAsync(object disposable)
    {
        if (disposable is IAsyncDisposable asynchronous)
        {
            return asynchronous.DisposeAsync();
        }

        ((IDisposable)disposable).Dispose();
        return ValueTask.CompletedTask;
    }

    private void ThrowIfEnded()
    {
        if (_isEnded)
        {
            throw RequestOver.Exception();
        }
    }
}
