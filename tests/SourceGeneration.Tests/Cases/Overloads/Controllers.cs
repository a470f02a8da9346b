using LambdaEventHandler;

namespace Overloads;

public abstract class Base
{
    [HttpGet("/base/{id}")]
    public string Get(int id) => $"base int {id}";

    [HttpGet("/virtual/{id}")]
    public virtual string Find(int id) => $"base int {id}";
}

public sealed class OverloadsController : Base
{
    [HttpGet("/derived/{id}")]
    public string Get(long id) => $"derived long {id}";

    public override string Find(int id) => $"derived int {id}";

    [HttpGet("/long/{id}")]
    public string Find(long id) => $"derived long {id}";

    public string GetTodos() => "all";

    public string GetTodos(int id) => $"one {id}";

    public string GetTodos(int id, string part) => $"{id} {part}";

    [HttpPost("/one")]
    public string Add(string? name, params string[] more) => $"one {name} {more.Length}";

    [HttpPost("/two")]
    public string Add(string? name, string? more) => $"two {name} {more}";

    public string GetGeneric<T>(T value) => "never an action";

    [HttpPut("/generic")]
    public string Put(int value) => $"{value}";

    public string Put<T>(T value) => "never an action";
}
