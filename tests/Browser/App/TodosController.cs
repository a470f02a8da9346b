namespace LambdaEventHandler.Browser;

public sealed class TodosController : Controller
{
    public Response GetTodos() => new()
    {
        Body = new[] { new Todo(1, "café ☕") },
        Headers = { ["X-Total"] = "1", ["X-Internal"] = "shard-7" },
    };

    public Todo GetTodos(int id) => id == 1 ? new(1, "café ☕") : throw new NotFoundException($"There is no todo {id}");

    public SavedTodo PutTodos(int id, Todo todo, [FromHeader("X-Trace")] string? trace = null) => new(id, todo.Title, trace);
}
