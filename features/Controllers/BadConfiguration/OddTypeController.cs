namespace LambdaEventHandler.Features.Controllers.BadConfiguration;

public sealed class OddTypeController
{
    public string GetOdd(Action callback) => $"{callback}";
}
