namespace LambdaEventHandler;

/// <summary>The result of an action that returns nothing.</summary>
internal sealed class NoResult
{
    public static readonly NoResult Value = new();

    private NoResult()
    {
    }
}
