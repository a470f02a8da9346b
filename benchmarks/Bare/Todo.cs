namespace LambdaEventHandler.Benchmarks;

/// <summary>What the todos' actions take and give.</summary>
public sealed record Todo(int Id, string Title, bool Done, string[] Tags)
{
    /// <summary>What GET /todos gives: about 20 KB of JSON.</summary>
    public static readonly Todo[] Many = Create(250);

    public static Todo[] Create(int count) =>
        [.. Enumerable.Range(1, count).Select(id => new Todo(id, $"Measure what number {id} costs", Done: false, ["benchmarks", "honesty"]))];
}
