namespace LambdaEventHandler.Features.Controllers.Convention;

public sealed class VerboseTodoController
{
    public Called GetTodos(int id, bool? verbose = null) => new("GetTodos(int id, bool? verbose = null)", new { id, verbose });
}
