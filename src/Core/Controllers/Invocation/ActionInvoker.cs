using System.Reflection;

namespace LambdaEventHandler;

/// <summary>Runs one action. Made when the app is built; per request nothing is looked up any more.</summary>
internal sealed class ActionInvoker(MethodInfo method, ControllerActivator activator, ParameterBinder[] binders, ReturnedValue returned)
{
    private readonly MethodInvoker _method = MethodInvoker.Create(method);

    /// <summary>Binds the arguments, calls the action, and awaits what it returns.</summary>
    public async ValueTask<object?> InvokeAsync(Request request)
    {
        var arguments = Bind(request);
        var target = activator.Create(request);
        if (target is Controller controller)
            controller.Request = request;
        if (!activator.Owns)
            return await returned.Await(_method.Invoke(target, arguments)).ConfigureAwait(false);
        try
        {
            return await returned.Await(_method.Invoke(target, arguments)).ConfigureAwait(false);
        }
        finally
        {
            await DisposeAsync(target).ConfigureAwait(false);
        }
    }

    private object?[] Bind(Request request)
    {
        if (binders.Length == 0)
            return [];
        var arguments = new object?[binders.Length];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = binders[index].BindObject(request);
        return arguments;
    }

    private static ValueTask DisposeAsync(object target)
    {
        if (target is IAsyncDisposable asynchronous)
            return asynchronous.DisposeAsync();
        (target as IDisposable)?.Dispose();
        return ValueTask.CompletedTask;
    }
}
