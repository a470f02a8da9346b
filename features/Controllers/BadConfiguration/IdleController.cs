namespace LambdaEventHandler.Features.Controllers.BadConfiguration;

public sealed class IdleController
{
    public string Fetch() => "no verb of the convention";
}
