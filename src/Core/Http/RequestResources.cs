using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>
/// The resources that a request owns until it completes: the scope of its services, the timer of its deadline, and objects to dispose. It is created only for
/// requests that use one of them. Each is created once, even if several threads use it at the same time, and none after the request completes.
/// </summary>
internal sealed class RequestResources : IAsyncDisposable
{
    /// <summary>Returns the resources of every completed request.</summary>
    public static readonly RequestResources Ended = new() { _isEnded = true };

    private IServiceScope? _scope;
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
                _cancellation = host.StartDeadline(request.LambdaContext);
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

    /// <summary>Removes an object that is disposed earlier.</summary>
    public void Remove(object disposable)
    {
        lock (this)
        {
            _disposables?.Remove(disposable);
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

    private ValueTask DisposeScopeAsync() => _scope is null ? ValueTask.CompletedTask : DisposeAsync(_scope);

    /// <summary>Disposes all objects, even if some of them throw.</summary>
    /// <exception cref="AggregateException">Several objects threw.</exception>
    private async ValueTask DisposeAllAsync(List<object> disposables)
    {
        List<Exception>? failures = null;
        foreach (var disposable in disposables)
        {
            if (await TryAsync(disposable).ConfigureAwait(false) is { } failure)
            {
                (failures ??= []).Add(failure);
            }
        }

        if (await TryAsync(_scope).ConfigureAwait(false) is { } failureOfScope)
        {
            (failures ??= []).Add(failureOfScope);
        }

        if (failures is [var only])
        {
            ExceptionDispatchInfo.Throw(only);
        }
        else if (failures is not null)
        {
            throw new AggregateException(failures);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The exceptions are thrown when everything is disposed.")]
    private static async ValueTask<Exception?> TryAsync(object? disposable)
    {
        try
        {
            await DisposeAsync(disposable).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static ValueTask DisposeAsync(object? disposable)
    {
        if (disposable is IAsyncDisposable asynchronous)
        {
            return asynchronous.DisposeAsync();
        }

        ((IDisposable?)disposable)?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void ThrowIfEnded()
    {
        if (_isEnded)
        {
            throw RequestCompleted.Exception();
        }
    }
}
