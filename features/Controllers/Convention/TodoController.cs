namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed class TodoController
{
    public Called GetTodos(int id) => new("GetTodos(int id)", new { id });
}
