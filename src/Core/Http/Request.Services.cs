using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

public sealed partial class Request
{
    private AsyncServiceScope? _scope;
    private CancellationTokenSource? _cancellation;
    private bool _isDeadlineStarted;

    /// <summary>The services of this request: a scope that is made when it is first asked for and disposed when the answer is sent.</summary>
    public IServiceProvider Services => (_scope ??= _host.CreateScope()).ServiceProvider;

    /// <summary>Cancelled shortly before the function's deadline, with enough time left to answer; never cancelled where the context has no remaining time.</summary>
    public CancellationToken CancellationToken
    {
        get
        {
            if (!_isDeadlineStarted)
            {
                _cancellation = _host.Deadline.Start(LambdaContext);
                _isDeadlineStarted = true;
            }

            return _cancellation?.Token ?? CancellationToken.None;
        }
    }

    /// <summary>Ends the request: its services and its timer.</summary>
    internal ValueTask EndAsync()
    {
        _cancellation?.Dispose();
        return _scope is { } scope ? scope.DisposeAsync() : ValueTask.CompletedTask;
    }
}
