namespace LambdaEventHandler.Features.Controllers;

public sealed class CatchMeController
{
    [HttpGet("/catch/me/if/you/can")]
    public string Catch() => "oh hey";
}
