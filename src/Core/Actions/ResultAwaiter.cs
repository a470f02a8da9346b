using System.Diagnostics.CodeAnalysis;
using System.Net.ServerSentEvents;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

/// <summary>Gets the value out of what a method returned. Chosen once per action by the declared type.</summary>
internal abstract class ResultAwaiter
{
    /// <summary>Awaits the value where it has to be awaited.</summary>
    public abstract ValueTask<object?> Await(object? returned);
}

/// <summary>A method that returns nothing: void, Task or ValueTask.</summary>
internal sealed class NoResultAwaiter : ResultAwaiter
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
        {
            return AwaitTask(task);
        }

        task.GetAwaiter().GetResult();
        return new(NoResult.Value);
    }

    private static async ValueTask<object?> AwaitTask(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return NoResult.Value;
    }
}

/// <summary>A method that returns its value at once.</summary>
internal sealed class PlainResultAwaiter : ResultAwaiter
{
    /// <inheritdoc />
    public override ValueTask<object?> Await(object? returned) => new(returned);
}

/// <summary>A method that returns a <c>Task&lt;T&gt;</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class TaskResultAwaiter<T> : ResultAwaiter
{
    /// <inheritdoc />
    public override ValueTask<object?> Await(object? returned) => returned switch
    {
        Task<T> { IsCompletedSuccessfully: true } task => new(task.Result),
        _ => AwaitTask((Task<T>)returned!),
    };

    private static async ValueTask<object?> AwaitTask(Task<T> task) => await task.ConfigureAwait(false);
}

/// <summary>A method that returns a <c>ValueTask&lt;T&gt;</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ValueTaskResultAwaiter<T> : ResultAwaiter
{
    /// <inheritdoc />
    public override ValueTask<object?> Await(object? returned)
    {
        var task = (ValueTask<T>)returned!;
        return task.IsCompletedSuccessfully ? new(task.Result) : AwaitTask(task);
    }

    private static async ValueTask<object?> AwaitTask(ValueTask<T> task) => await task.ConfigureAwait(false);
}

/// <summary>A method whose value is written piece by piece.</summary>
internal sealed class StreamedResultAwaiter(ResultAwaiter awaiter, Func<object?, object?> convert) : ResultAwaiter
{
    /// <inheritdoc />
    public override async ValueTask<object?> Await(object? returned) => convert(await awaiter.Await(returned).ConfigureAwait(false));
}

/// <summary>Makes responses of results that are written piece by piece. Other values, such as null, stay what they are.</summary>
internal static class StreamedResult
{
    public static object? Items<T>(object? result) => result is IAsyncEnumerable<T> items ? Respond(ResponseBody.FromItems(items)) : result;

    public static object? Events<T>(object? result) => result is IAsyncEnumerable<SseItem<T>> events ? Respond(ResponseBody.FromEvents(events)) : result;

    public static object? Written(object? result) => result is Func<Stream, CancellationToken, Task> write ? Respond(ResponseBody.FromWriter(write)) : result;

    private static Response Respond(ResponseBody body) => new() { Body = body, IsOwned = true };
}

/// <summary>Chooses how a method's value is awaited.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class ReflectedReturn
{
    /// <summary>Returns the way for a declared return type.</summary>
    public static ResultAwaiter Of(Type declared)
    {
        var awaiter = AwaiterOf(Referenced(declared));
        return ConverterOf(ResultOf(declared)) is { } convert ? new StreamedResultAwaiter(awaiter, convert) : awaiter;
    }

    private static ResultAwaiter AwaiterOf(Type type)
    {
        if (type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask))
        {
            return new NoResultAwaiter();
        }

        if (!type.IsGenericType)
        {
            return new PlainResultAwaiter();
        }

        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(Task<>) ? Make(typeof(TaskResultAwaiter<>), type)
            : definition == typeof(ValueTask<>) ? Make(typeof(ValueTaskResultAwaiter<>), type)
            : new PlainResultAwaiter();
    }

    /// <summary>Returns the type of the result, awaited; <c>void</c> where there is none.</summary>
    public static Type ResultOf(Type declared)
    {
        var type = Referenced(declared);
        if (type == typeof(Task) || type == typeof(ValueTask))
        {
            return typeof(void);
        }

        var isAwaited = type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));
        return isAwaited ? type.GenericTypeArguments[0] : type;
    }

    /// <summary>Returns the name of the type of a result that cannot leave the method, else null.</summary>
    public static string? ByReferenceResult(MethodInfo method)
    {
        var type = Referenced(method.ReturnType);
        return type.IsByRefLike || ParameterKinds.IsUnsafe(type) ? TypeDisplayName.Of(type) : null;
    }

    /// <summary>Returns the name of the awaited type of a result that describes a response to ASP.NET Core, else null.</summary>
    public static string? ForeignResult(MethodInfo method)
    {
        var type = ResultOf(method.ReturnType);
        return ResultConvention.IsForeign(type.FullName) || Array.Exists(type.GetInterfaces(), static candidate => ResultConvention.IsForeign(candidate.FullName))
            ? TypeDisplayName.Of(type)
            : null;
    }

    /// <summary>Returns the name of the awaited type of a result that is a tuple, else null.</summary>
    public static string? TupleResult(MethodInfo method)
    {
        var type = ResultOf(method.ReturnType);
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsValueType && value.FullName?.StartsWith(ResultConvention.Tuple, StringComparison.Ordinal) == true && value.Namespace == nameof(System) ? TypeDisplayName.Of(type) : null;
    }

    /// <summary>Determines whether the method returns before it is done and nobody can know when it is.</summary>
    public static bool IsAsyncVoid(MethodInfo method) =>
        method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false);

    /// <summary>Returns what <c>ref</c> refers to: the value that is returned is a copy of that.</summary>
    private static Type Referenced(Type type) => type.IsByRef ? type.GetElementType()! : type;

    /// <summary>Returns what makes a response of a result that is written piece by piece; null for any other type. The source generator decides in the same way.</summary>
    private static Func<object?, object?>? ConverterOf(Type result)
    {
        if (result == typeof(Func<Stream, CancellationToken, Task>))
        {
            return StreamedResult.Written;
        }

        if (ItemOf(result) is not { } item)
        {
            return null;
        }

        var isEvent = item.IsGenericType && item.GetGenericTypeDefinition() is { Name: "SseItem`1", Namespace: "System.Net.ServerSentEvents" };
        return typeof(StreamedResult)
            .GetMethod(isEvent ? nameof(StreamedResult.Events) : nameof(StreamedResult.Items))!
            .MakeGenericMethod(isEvent ? item.GenericTypeArguments[0] : item)
            .CreateDelegate<Func<object?, object?>>();
    }

    /// <summary>Returns the type of the items of an <see cref="IAsyncEnumerable{T}"/>; null if the type is none, or one of several types of items.</summary>
    private static Type? ItemOf(Type result)
    {
        if (IsAsyncEnumerable(result))
        {
            return result.GenericTypeArguments[0];
        }

        var found = result.IsValueType || result == typeof(string) || result.Assembly == typeof(object).Assembly ? [] : Array.FindAll(result.GetInterfaces(), IsAsyncEnumerable);
        return found is [var only] ? only.GenericTypeArguments[0] : null;
    }

    private static bool IsAsyncEnumerable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static ResultAwaiter Make(Type definition, Type task) =>
        (ResultAwaiter)Activator.CreateInstance(definition.MakeGenericType(task.GenericTypeArguments))!;
}
