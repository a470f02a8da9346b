namespace LambdaEventHandler;

public sealed class RequestController : Controller
{
    public string GetMethod() => $"{Request.Method} {Request.Path} {LambdaContext.AwsRequestId}";

    public Response PostTodos() => Created("/todos/7", new { Id = 7 });

    public Response DeleteTodos() => NoContent();

    public Response GetLogin() => Redirect("/login");
}
