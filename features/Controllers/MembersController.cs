namespace LambdaEventHandler.Features.Controllers;

[Route("/members")]
public sealed class MembersController
{
    [HttpGet("{id:int?}")]
    public object One(int? id) => new { id };

    [HttpGet("page/{page:int=1}")]
    public object Page(int page) => new { page };

    [HttpGet("named/{name?}")]
    public object Named(string name = "nobody") => new { name };
}
