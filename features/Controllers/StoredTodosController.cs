using LambdaEventHandler.Features.Services;

namespace LambdaEventHandler.Features.Controllers;

public sealed class StoredTodosController(ITodoStore store)
{
    public Todo GetStoredTodos(int id) => store.Find(id) ?? throw new NotFoundException();
}
