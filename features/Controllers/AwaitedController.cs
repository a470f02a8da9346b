namespace LambdaEventHandler.Features.Controllers;

public sealed class AwaitedController
{
    public async Task<Greeting> GetTaskAsync()
    {
        await Task.Yield();
        return new Greeting("awaited");
    }

    public async ValueTask<Greeting> GetValueTask()
    {
        await Task.Yield();
        return new Greeting("awaited");
    }

    public async Task DeleteTask() => await Task.Yield();

    public async ValueTask DeleteValueTaskAsync() => await Task.Yield();

    public async IAsyncEnumerable<Greeting> GetItems()
    {
        yield return new Greeting("first");
        await Task.Yield();
        yield return new Greeting("second");
    }
}
