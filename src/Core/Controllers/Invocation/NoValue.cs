namespace LambdaEventHandler;

/// <summary>A method that returns nothing: void, Task or ValueTask.</summary>
internal sealed class NoValue : ReturnedValue
{
    /// <inheritdoc />
    public override ValueTask<object?> Await(object? returned) => returned switch
    {
        Task task => Await(new ValueTask(task)),
        ValueTask task => Await(task),
        _ => new(NoResult.Value),
    };

    private static ValueTask<object?> Await(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
            return AwaitTask(task);
        task.GetAwaiter().GetResult();
        return new(NoResult.Value);
    }

    private static async ValueTask<object?> AwaitTask(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return NoResult.Value;
    }
}
