using Amazon.Lambda.Core;
using HelloAot;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Creates a bootstrap for a handler.</summary>
public sealed class LambdaBootstrapBuilder
{
    private readonly Func<Stream, ILambdaContext, Task<Stream>> _handler;

    private LambdaBootstrapBuilder(Func<Stream, ILambdaContext, Task<Stream>> handler) => _handler = handler;

    public static LambdaBootstrapBuilder Create(Func<Stream, ILambdaContext, Task<Stream>> handler) => new(handler);

    public LambdaBootstrap Build() => new(_handler);
}

/// <summary>Processes the event on standard input.</summary>
public sealed class LambdaBootstrap
{
    private readonly Func<Stream, ILambdaContext, Task<Stream>> _handler;

    internal LambdaBootstrap(Func<Stream, ILambdaContext, Task<Stream>> handler) => _handler = handler;

    public Task RunAsync(CancellationToken cancellationToken = default)
    {
        ResponseStream.Register();
        return StandardInput.AnswerAsync(_handler);
    }
}
