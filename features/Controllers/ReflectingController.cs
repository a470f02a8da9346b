namespace LambdaEventHandler.Features.Controllers;

/// <summary>Hands on what the client says, as careless code does.</summary>
public sealed class ReflectingController : Controller
{
    public Response GetReflection() => new(200) { Headers = { ["X-Name"] = Request.Headers["x-name"] } };

    public Response GetRedirection(string? to = null) => Response.Redirect(to ?? "/");

    public string GetFailures(string name) => throw new InvalidOperationException($"nobody knows {name}");
}
