namespace LambdaEventHandler.Http;

/// <summary>Time that passes only when a test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];

    /// <summary>How many timers have not been disposed.</summary>
    public int TimerCount => _timers.Count;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state), dueTime, timer => _timers.Remove(timer));
        _timers.Add(timer);
        return timer;
    }

    public void Pass(TimeSpan time)
    {
        foreach (var timer in _timers.ToArray())
        {
            timer.Pass(time);
        }
    }
}
