namespace LambdaEventHandler.Features.Controllers;

public sealed class StatusController
{
    public object GetStatus() => new { Status = "OK" };
}
