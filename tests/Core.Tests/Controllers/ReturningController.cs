namespace LambdaEventHandler;

public sealed class ReturningController
{
    private readonly Result _result = new("done");

    public Result GetValue() => _result;

    public async Task<Result> GetTask()
    {
        await Task.Yield();
        return _result;
    }

    public Task<Result> GetFinishedTask() => Task.FromResult(_result);

    public ValueTask<Result> GetValueTask() => new(_result);

    public async Task<int> GetNumberOfTask()
    {
        await Task.Yield();
        return 42;
    }

    public async ValueTask<int> GetNumberOfValueTask()
    {
        await Task.Yield();
        return 42;
    }

    public Task<Result?> GetNullOfTask() => Task.FromResult<Result?>(null);

    public void GetNothing()
    {
    }

    public async Task GetNothingOfTask() => await Task.Yield();

    public async ValueTask GetNothingOfValueTask() => await Task.Yield();

    public ValueTask GetNothingAtOnce() => ValueTask.CompletedTask;

    public Response GetResponse() => Response.Text("teapot", 418);

    public sealed record Result(string Text);
}
