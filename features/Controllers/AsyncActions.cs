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

public sealed class PatientController : Controller
{
    public string GetPatience(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return "there is time";
    }

    public async Task<string> GetEndlessPatience(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException) when (Request.CancellationToken == cancellationToken)
        {
            throw new ServiceException(503, "out of time");
        }

        return "never";
    }
}
