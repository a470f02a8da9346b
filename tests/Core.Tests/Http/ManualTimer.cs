namespace LambdaEventHandler.Http;

internal sealed class ManualTimer(Action callback, TimeSpan dueTime, Action<ManualTimer> dispose) : ITimer
{
    private TimeSpan _dueTime = dueTime;

    public void Pass(TimeSpan time)
    {
        if (_dueTime == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        _dueTime -= time;
        if (_dueTime <= TimeSpan.Zero)
        {
            _dueTime = Timeout.InfiniteTimeSpan;
            callback();
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _dueTime = dueTime;
        return true;
    }

    public void Dispose() => dispose(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
