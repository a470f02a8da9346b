namespace LambdaEventHandler;

public sealed class DisposableController : IDisposable
{
    public DisposableController() => LastOne = this;

    public static DisposableController? LastOne { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Runs while the answer is written.</summary>
    public IEnumerable<bool> GetStates()
    {
        yield return IsDisposed;
    }

    public void Dispose() => IsDisposed = true;
}
