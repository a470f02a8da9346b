namespace LambdaEventHandler;

/// <summary>Where a value stands in an event's JSON.</summary>
internal readonly record struct JsonSlice(int Start, int Length)
{
    public bool IsMissing => Length == 0;
}
