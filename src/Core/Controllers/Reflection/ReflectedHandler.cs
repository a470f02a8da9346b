using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>A mapped handler, with what the convention needs to know of it.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class ReflectedHandler
{
    /// <summary>Reads a handler.</summary>
    public ReflectedHandler(Delegate handler, IReadOnlyList<string> methods, string template)
    {
        Invoke = handler.GetType().GetMethod(nameof(Action.Invoke))!;
        Parameters = ParametersOf(handler.Method, Invoke.GetParameters());
        Attributes = handler.Method.GetCustomAttributes(inherit: true);
        Shape = new ActionShape("Map", NameOf(handler.Method, methods, template), ReflectedParameter.ReadAll(Parameters))
        {
            Routes = [new ActionRoute(methods, template)],
            IsHandler = true,
            IsAsyncVoid = ReflectedReturn.IsAsyncVoid(handler.Method),
            ByReferenceResult = ReflectedReturn.ByReferenceResult(handler.Method),
        };
    }

    /// <summary>The delegate's own method, which does right by static methods, closures and extension methods alike.</summary>
    public MethodInfo Invoke { get; }

    /// <summary>The handler's parameters, with the names, attributes and defaults that its author wrote.</summary>
    public ParameterInfo[] Parameters { get; }

    /// <summary>The attributes that a lambda or a method has.</summary>
    public object[] Attributes { get; }

    /// <summary>What the convention sees.</summary>
    public ActionShape Shape { get; }

    // The delegate's own parameters have no names that mean anything; those of the method behind it may begin with a bound first argument.
    private static ParameterInfo[] ParametersOf(MethodInfo method, ParameterInfo[] called)
    {
        var written = method.GetParameters();
        if (written.Length < called.Length)
            return called;
        var parameters = written[^called.Length..];
        for (var index = 0; index < called.Length; index++)
            if (parameters[index].ParameterType != called[index].ParameterType)
                return called;
        return parameters;
    }

    private static string NameOf(MethodInfo method, IReadOnlyList<string> methods, string template)
    {
        if (!method.Name.Contains('<', StringComparison.Ordinal))
            return $"{method.DeclaringType?.Name}.{method.Name}";
        return $"Map({string.Join(' ', [.. methods, template])})";
    }
}
