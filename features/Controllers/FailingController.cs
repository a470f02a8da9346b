namespace LambdaEventHandler.Features.Controllers;

public sealed class FailingController
{
    public string GetFailing() => throw new InvalidOperationException("the password is swordfish");

    public async Task<string> GetFailingLater()
    {
        await Task.Yield();
        return GetFailing();
    }
}
