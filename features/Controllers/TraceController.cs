namespace LambdaEventHandler.Features.Controllers;

public sealed class TraceController
{
    public string GetTrace([FromHeader("X-Trace")] string trace) => trace;
}
