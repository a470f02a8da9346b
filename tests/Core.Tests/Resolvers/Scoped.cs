namespace LambdaEventHandler.Resolvers;

/// <summary>A service that says when it is disposed.</summary>
public sealed class Scoped(Lifetimes lifetimes) : IAsyncDisposable
{
    public string Id { get; } = lifetimes.Begin();

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        lifetimes.End(Id);
    }
}
