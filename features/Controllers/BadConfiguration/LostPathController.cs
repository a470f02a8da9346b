namespace LambdaEventHandler.Features.Controllers.BadConfiguration;

public sealed class LostPathController
{
    [HttpGet("/lost")]
    public string GetLost([FromRoute] int id) => $"{id}";
}
