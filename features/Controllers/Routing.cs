namespace LambdaEventHandler.Features.Controllers;

public sealed class StatusController
{
    public object GetStatus() => new { Status = "OK" };
}

[Route("/users")]
public sealed class UsersController
{
    private static readonly string[] Names = ["user1", "user2", "user3"];

    public object Get(int limit = 10) => new { Items = Names.Take(limit).Select(name => new Dictionary<string, string> { [name] = "details_here" }) };

    public object Get(string userName) => new { Details = Names.Contains(userName) ? "details_here" : new object() };
}

[Route("admin/")]
public sealed class PrefixedController
{
    [HttpGet("/report")]
    public string Report() => "report";
}

public sealed class DocumentsController : Controller
{
    public Response GetDocuments(int id)
    {
        var response = Response.Text($"read {id}");
        response.Headers["X-Answered-By"] = Request.Method == "HEAD" ? "GET" : Request.Method;
        return response;
    }

    [HttpAny("/documents/{id}")]
    public string Any(int id) => $"{Request.Method} of any {id}";
}

public sealed class ProbeController
{
    public Response GetProbe() => Answered("GET");

    public Response HeadProbe() => Answered("HEAD");

    private static Response Answered(string method) => new(200) { Headers = { ["X-Answered-By"] = method } };
}

public sealed class AnyPathController : Controller
{
    [HttpGet(".+")]
    public object Any() => new { PathReceived = Request.Path };
}

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

public sealed class CatchMeController
{
    [HttpGet("/catch/me/if/you/can")]
    public string Catch() => "oh hey";
}

public sealed class PathsController : Controller
{
    public object GetPaths() => new { Request.Path, Request.RawPath };
}

public sealed class SubscriptionsController
{
    public object GetSubscriptions(string subscription) => new { SubscriptionId = subscription };
}
