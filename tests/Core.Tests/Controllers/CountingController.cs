namespace LambdaEventHandler;

public sealed class CountingController
{
    private int _count;

    public int GetCount() => ++_count;
}
