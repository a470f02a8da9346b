namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed class NewTodoController
{
    public Called PostTodos(Todo todo) => new("PostTodos(Todo todo)", new { todo });
}
