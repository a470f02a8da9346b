namespace LambdaEventHandler.Features.Controllers;

public sealed class SearchController
{
    public string GetSearch([FromQuery] string text) => text;
}
