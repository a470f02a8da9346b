namespace LambdaEventHandler.Resolvers;

/// <summary>Which services live.</summary>
public sealed class Lifetimes
{
    private static int _count;

    private int _begun;

    public Lifetimes() => Interlocked.Increment(ref _count);

    /// <summary>How often this class, a singleton, was made.</summary>
    public static int Count => _count;

    public List<string> Ended { get; } = [];

    public string Begin() => $"{++_begun}";

    public void End(string id) => Ended.Add(id);
}
