namespace LambdaEventHandler.Features.Controllers;

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
