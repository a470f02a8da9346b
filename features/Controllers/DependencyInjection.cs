using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Features.Controllers;

public interface ITodoStore
{
    Todo? Find(int id);
}

public sealed class TodoStore : ITodoStore
{
    private readonly Todo[] _todos = [new(1, "tea"), new(2, "more tea")];

    public Todo? Find(int id) => _todos.SingleOrDefault(todo => todo.Id == id);
}

/// <summary>A store that requires a service that no scenario registers.</summary>
public sealed class RemoteTodoStore(TimeProvider time) : ITodoStore
{
    public Todo? Find(int id) => new(id, $"at {time.GetUtcNow()}");
}

public sealed class StoredTodosController(ITodoStore store)
{
    public Todo GetStoredTodos(int id) => store.Find(id) ?? throw new NotFoundException();
}

/// <summary>A scoped service.</summary>
public sealed class Ticket(TicketOffice office) : IDisposable
{
    public int Number { get; } = office.Issue();

    public void Dispose() => office.TakeBack();
}

/// <summary>Counts the tickets that a scenario creates and disposes.</summary>
public sealed class TicketOffice
{
    private int _issued;
    private int _taken;

    public (int Issued, int TakenBack) Count => (_issued, _taken);

    public int Issue() => Interlocked.Increment(ref _issued);

    public void TakeBack() => Interlocked.Increment(ref _taken);
}

public sealed class TicketController(Ticket ticket) : Controller
{
    public object GetTickets([FromServices] Ticket other) =>
        new { Same = ticket == other && ticket == Request.Services.GetRequiredService<Ticket>() };
}
