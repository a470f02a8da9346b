using System.Reflection;
using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

/// <summary>Runs one action. Made when the app is built; per request nothing is looked up any more.</summary>
internal sealed class ActionInvoker(MethodInfo method, ControllerActivator activator, ParameterBinder[] binders, ResultAwaiter returned)
{
    private readonly MethodInvoker _method = MethodInvoker.Create(method);
    private readonly bool _isBoundAsync = Array.Exists(binders, static binder => binder is WholeValueBinder);

    // Async also where nothing is awaited, so that what the action throws at once comes to behaviors as a failed answer.
    /// <summary>Binds the arguments, calls the action, and awaits what it returns.</summary>
    public async ValueTask<object?> InvokeAsync(Request request)
    {
        var result = _isBoundAsync || ArgumentValidation.AppliesTo(request) ? Invoke(request, await BindAsync(request).ConfigureAwait(false)) : Call(request);
        return await returned.Await(result).ConfigureAwait(false);
    }

    private async ValueTask<object?[]> BindAsync(Request request)
    {
        var arguments = new object?[binders.Length];
        var binding = new BindingContext(request);
        for (var index = 0; index < arguments.Length; index++)
        {
            if (binders[index] is WholeValueBinder whole)
            {
                arguments[index] = whole.Accept(await whole.BindAsync(request).ConfigureAwait(false), ref binding);
            }
            else if (!binders[index].IsProvided)
            {
                arguments[index] = binders[index].BindObject(ref binding);
            }
        }

        if (binding.IsValidated)
        {
            await binding.ValidateAsync(arguments).ConfigureAwait(false);
        }

        binding.Complete();
        Bind(ref binding, arguments, areProvided: true);
        return arguments;
    }

    private object? Call(Request request)
    {
        if (binders.Length > Arguments.Length)
        {
            return Call(request, new object?[binders.Length]);
        }

        var arguments = default(Arguments);
        return Call(request, arguments[..binders.Length]);
    }

    private object? Call(Request request, Span<object?> arguments)
    {
        Bind(request, arguments);
        return Invoke(request, arguments);
    }

    private void Bind(Request request, Span<object?> arguments)
    {
        var binding = new BindingContext(request);
        Bind(ref binding, arguments, areProvided: false);
        binding.Complete();
        Bind(ref binding, arguments, areProvided: true);
    }

    private void Bind(ref BindingContext binding, Span<object?> arguments, bool areProvided)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (binders[index].IsProvided == areProvided)
            {
                arguments[index] = binders[index].BindObject(ref binding);
            }
        }
    }

    private object? Invoke(Request request, Span<object?> arguments)
    {
        var target = activator.Create(request);
        if (target is Controller controller)
        {
            controller.Request = request;
        }

        return _method.Invoke(target, arguments);
    }
}

/// <summary>Room on the stack for the arguments of most actions.</summary>
[InlineArray(Length)]
internal struct Arguments
{
    /// <summary>How many arguments there is room for.</summary>
    public const int Length = 4;

    private object? _first;
}
