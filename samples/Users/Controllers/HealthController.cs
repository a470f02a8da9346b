using LambdaEventHandler;

namespace Users.Controllers;

[DisableCors]
public sealed class HealthController
{
    // GET /status
    public Health GetStatus() => new("OK");
}
