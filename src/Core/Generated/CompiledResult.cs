using System.ComponentModel;

namespace LambdaEventHandler.Generated;

/// <summary>What actions return, awaited. Called by code that the source generator writes; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompiledResult
{
    /// <summary>The result of an action that returns nothing.</summary>
    /// <returns>No result.</returns>
    public static ValueTask<object?> Nothing() => new(NoResult.Value);

    /// <summary>Awaits an action that returns nothing.</summary>
    /// <param name="task">What it returned.</param>
    /// <returns>No result.</returns>
    public static ValueTask<object?> Await(Task? task) => task is null ? Nothing() : Await(new ValueTask(task));

    /// <summary>Awaits an action that returns nothing.</summary>
    /// <param name="task">What it returned.</param>
    /// <returns>No result.</returns>
    public static async ValueTask<object?> Await(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return NoResult.Value;
    }

    /// <summary>Awaits an action.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">What it returned.</param>
    /// <returns>The result.</returns>
    public static async ValueTask<object?> Await<T>(Task<T> task) => await task.ConfigureAwait(false);

    /// <summary>Awaits an action.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">What it returned.</param>
    /// <returns>The result.</returns>
    public static async ValueTask<object?> Await<T>(ValueTask<T> task) => await task.ConfigureAwait(false);
}
