namespace LambdaEventHandler.Benchmarks.Ours;

public sealed class TodosController
{
    public Todo[] GetTodos() => Todo.Many;

    public Todo PostTodos(Todo todo) => todo with { Done = true };
}
