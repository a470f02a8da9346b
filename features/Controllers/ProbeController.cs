namespace LambdaEventHandler.Features.Controllers;

public sealed class ProbeController
{
    public Response GetProbe() => Answered("GET");

    public Response HeadProbe() => Answered("HEAD");

    private static Response Answered(string method) => new(200) { Headers = { ["X-Answered-By"] = method } };
}
