using LambdaEventHandler.Features.Controllers;

namespace LambdaEventHandler.Features.Services;

public sealed class TodoStore : ITodoStore
{
    private readonly Todo[] _todos = [new(1, "tea"), new(2, "more tea")];

    public Todo? Find(int id) => _todos.SingleOrDefault(todo => todo.Id == id);
}

/// <summary>A store that needs a service which no scenario registers.</summary>
public sealed class RemoteTodoStore(TimeProvider time) : ITodoStore
{
    public Todo? Find(int id) => new(id, $"at {time.GetUtcNow()}");
}
