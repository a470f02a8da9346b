using System.ComponentModel;

namespace LambdaEventHandler.Generated;

/// <summary>Awaits the results of actions. It is called by code from the source generator; don't use it in your own code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompiledResult
{
    /// <summary>Returns the result of an action that returns nothing.</summary>
    /// <returns>No result.</returns>
    public static ValueTask<object?> Nothing() => new(NoResult.Value);

    /// <summary>Awaits an action that returns nothing.</summary>
    /// <param name="task">The returned task.</param>
    /// <returns>No result.</returns>
    public static ValueTask<object?> Await(Task? task) => task is null ? Nothing() : Await(new ValueTask(task));

    /// <summary>Awaits an action that returns nothing.</summary>
    /// <param name="task">The returned task.</param>
    /// <returns>No result.</returns>
    public static async ValueTask<object?> Await(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return NoResult.Value;
    }

    /// <summary>Awaits an action.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The returned task.</param>
    /// <returns>The result.</returns>
    public static async ValueTask<object?> Await<T>(Task<T> task) => await task.ConfigureAwait(false);

    /// <summary>Awaits an action.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The returned task.</param>
    /// <returns>The result.</returns>
    public static async ValueTask<object?> Await<T>(ValueTask<T> task) => await task.ConfigureAwait(false);

    /// <summary>Makes a response of items that are serialized one by one.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="result">The result of an action.</param>
    /// <returns>The response; the result itself if it is <see langword="null"/>.</returns>
    public static async ValueTask<object?> Items<T>(ValueTask<object?> result) => StreamedResult.Items<T>(await result.ConfigureAwait(false));

    /// <summary>Makes a response of server-sent events.</summary>
    /// <typeparam name="T">The type of the events' data.</typeparam>
    /// <param name="result">The result of an action.</param>
    /// <returns>The response; the result itself if it is <see langword="null"/>.</returns>
    public static async ValueTask<object?> Events<T>(ValueTask<object?> result) => StreamedResult.Events<T>(await result.ConfigureAwait(false));

    /// <summary>Makes a response that code writes.</summary>
    /// <param name="result">The result of an action.</param>
    /// <returns>The response; the result itself if it is <see langword="null"/>.</returns>
    public static async ValueTask<object?> Written(ValueTask<object?> result) => StreamedResult.Written(await result.ConfigureAwait(false));
}
