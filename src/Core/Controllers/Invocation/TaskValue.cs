namespace LambdaEventHandler;

/// <summary>A method that returns a <c>Task&lt;T&gt;</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class TaskValue<T> : ReturnedValue
{
    /// <inheritdoc />
    public override ValueTask<object?> Await(object? returned) => returned switch
    {
        Task<T> { IsCompletedSuccessfully: true } task => new(task.Result),
        _ => AwaitTask((Task<T>)returned!),
    };

    private static async ValueTask<object?> AwaitTask(Task<T> task) => await task.ConfigureAwait(false);
}
