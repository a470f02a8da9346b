namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed class AttributedController : Controller
{
    [HttpGet("/todos/{id}/items/{itemId}")]
    public string Item(int id, int itemId) => $"item {itemId} of {id}";

    [AcceptVerbs("PUT", "POST", Route = "/anything")]
    public string Anything() => Request.Method;

    [HttpDelete("/trash")]
    public string Empty([FromQuery] int item) => $"{item} thrown away";
}
