namespace LambdaEventHandler.Features.Controllers;

public sealed class ResponsesController
{
    public Response GetTodos()
    {
        var response = Response.Json(new List<Todo> { new(1, "tea"), new(2, "more tea") }, 201);
        response.Headers["X-Transaction-Id"] = "4711";
        return response;
    }

    public Response DeleteTodos() => Response.NoContent();

    public void PutTodos()
    {
    }

    public Task PatchTodos() => Task.CompletedTask;

    public Response GetOld() => Response.Redirect("/new");

    public Response GetTyped() => new(200)
    {
        ContentType = "text/plain",
        Body = "<p>hello</p>",
        Headers = { ["Content-Type"] = "text/html; charset=utf-8" },
    };

    public Response GetUntyped() => new(200) { Body = "hello" };
}
