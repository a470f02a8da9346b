namespace LambdaEventHandler.Features.Controllers.Convention;

/// <summary>The action that was called, and its arguments.</summary>
public sealed record Called(string Action, object Arguments);

public sealed record Todo(int Id, string Title);

public sealed record Profile(string Name);

public sealed class HelloNameController
{
    public Called GetHello(string name) => new("GetHello(string name)", new { name });
}

public sealed class MessageNameController
{
    public Called Get(string message, string name) => new("Get(string message, string name)", new { message, name });
}

public sealed class TodoListController
{
    public Called GetTodos() => new("GetTodos()", new { });
}

public sealed class TodoController
{
    public Called GetTodos(int id) => new("GetTodos(int id)", new { id });
}

public sealed class VerboseTodoController
{
    public Called GetTodos(int id, bool? verbose = null) => new("GetTodos(int id, bool? verbose = null)", new { id, verbose });
}

public sealed class NewTodoController
{
    public Called PostTodos(Todo todo) => new("PostTodos(Todo todo)", new { todo });
}

public sealed class DiscardTodoController
{
    public async Task<Called> DeleteTodosAsync(int id)
    {
        await Task.Yield();
        return new("DeleteTodosAsync(int id)", new { id });
    }
}

public sealed class UserProfileController
{
    public Called PutUserProfile(Guid userId, Profile profile) => new("PutUserProfile(Guid userId, Profile profile)", new { userId, profile });
}

[Route("/users")]
public sealed class RoutedController
{
    public Called Get() => new("Get()", new { });

    public Called Get(string userId) => new("Get(string userId)", new { userId });
}

public sealed class AttributedController : Controller
{
    [HttpGet("/todos/{id}/items/{itemId}")]
    public string Item(int id, int itemId) => $"item {itemId} of {id}";

    [AcceptVerbs("PUT", "POST", Route = "/anything")]
    public string Anything() => Request.Method;

    [HttpDelete("/trash")]
    public string Empty([FromQuery] int item) => $"{item} thrown away";
}

/// <summary>Only one of its methods is an action.</summary>
public sealed class BorderlineController
{
    public static string GetStatic() => "static";

    public string GetOpen() => GetPrivate();

    [NonAction]
    public string GetClosed() => "closed";

    public T? GetGeneric<T>() => default;

    public string Fetch() => "no verb of the convention";

    public override string ToString() => "inherited from object";

    private static string GetPrivate() => "open";
}
