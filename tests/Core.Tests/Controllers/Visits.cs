namespace LambdaEventHandler;

/// <summary>A service that counts.</summary>
public sealed class Visits
{
    private int _count;

    public int Next() => ++_count;
}
