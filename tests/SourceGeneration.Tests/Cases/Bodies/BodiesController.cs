using System.Text.Json;
using LambdaEventHandler;

namespace Bodies;

public sealed record Todo(string Title, int Count);

public struct Point
{
    public int X { get; set; }
}

public sealed class BodiesController
{
    public Todo PostTodo(Todo todo) => todo;

    public string PutTodo(int id, Todo? todo) => $"{id} {todo}";

    public string PatchTodo(int id, Todo todo, bool force = false) => $"{id} {todo} {force}";

    public string DeleteTodo(int id, Todo? todo = null) => $"{id} {todo}";

    public string PostList(List<Todo> todos) => $"{todos.Count}";

    public string PostMap(Dictionary<string, int> counts) => $"{counts.Count}";

    public string PostTexts([FromBody] string[] texts) => string.Join('+', texts);

    public string PostText([FromBody] string text) => text;

    public string PostNumber([FromBody] int number) => $"{number}";

    public string PostOptional([FromBody] int? number) => $"{number}";

    public string PostDefaulted([FromBody] int number = 9) => $"{number}";

    public string PostPoint(Point point) => $"{point.X}";

    public string PostElement(JsonElement element) => $"{element.ValueKind}";

    public string PostAnything(object anything) => $"{anything.GetType().Name}";

    public string PostDynamic(dynamic anything) => $"{anything.GetType().Name}";

    public string PostPair((int, string) pair) => $"{pair.Item2}";

    public string GetSearch([FromBody] Todo todo) => $"{todo}";
}
