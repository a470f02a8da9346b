namespace LambdaEventHandler;

/// <summary>A method that returns a <c>ValueTask&lt;T&gt;</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ValueTaskValue<T> : ReturnedValue
{
    /// <inheritdoc />
    public override ValueTask<object?> Await(object? returned)
    {
        var task = (ValueTask<T>)returned!;
        return task.IsCompletedSuccessfully ? new(task.Result) : AwaitTask(task);
    }

    private static async ValueTask<object?> AwaitTask(ValueTask<T> task) => await task.ConfigureAwait(false);
}
