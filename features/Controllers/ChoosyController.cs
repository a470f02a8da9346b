namespace LambdaEventHandler.Features.Controllers;

/// <summary>Decides with each answer whether it is to be compressed.</summary>
public sealed class ChoosyController
{
    public Response GetLong() => new() { Body = new string('x', 100), Compress = true };

    public Response GetShort() => new() { Body = "x" };

    public Response GetEvents() => new() { Body = "data: 1\n\n", ContentType = "text/event-stream" };
}
