namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed class TodoListController
{
    public Called GetTodos() => new("GetTodos()", new { });
}
