namespace LambdaEventHandler.Features.Controllers;

/// <summary>Returns one Response again and again, which the pipeline must leave as it is.</summary>
public sealed class TeapotController
{
    private static readonly Response Teapot = new(418)
    {
        ContentType = "application/json",
        Body = """{"message": "I'm a teapot"}""",
        Headers = { ["X-Custom"] = "X-Value" },
    };

    public Response GetHello() => Teapot;
}
