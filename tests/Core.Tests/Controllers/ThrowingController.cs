namespace LambdaEventHandler;

public sealed class ThrowingController
{
    public string GetNow() => Fail();

    public async Task<string> GetLater()
    {
        await Task.Yield();
        return Fail();
    }

    public async ValueTask<int> GetLaterByValueTask()
    {
        await Task.Yield();
        return Fail().Length;
    }

    public async Task GetNothingLater()
    {
        await Task.Yield();
        Fail();
    }

    [NonAction]
    public static string Fail() => throw new TimeoutException("too late");
}
