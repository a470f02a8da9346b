namespace LambdaEventHandler.Features.Controllers.BadConfiguration;

public sealed class TwinController
{
    public string GetTwin() => "one";

    public Task<string> GetTwinAsync() => Task.FromResult("the other");
}
