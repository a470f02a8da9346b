namespace LambdaEventHandler;

/// <summary>A method that returns its value at once.</summary>
internal sealed class PlainValue : ReturnedValue
{
    /// <inheritdoc />
    public override ValueTask<object?> Await(object? returned) => new(returned);
}
