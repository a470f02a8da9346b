using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>A route without a controller.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
public sealed class MappedRoute : IActionSource
{
    private readonly IReadOnlyList<string> _methods;
    private readonly string _template;
    private readonly Delegate _handler;
    private readonly List<object> _metadata = [];

    internal MappedRoute(IReadOnlyList<string> methods, string template, Delegate handler) =>
        (_methods, _template, _handler) = (methods, template, handler);

    /// <summary>Says of the route what an attribute says of an action.</summary>
    /// <param name="metadata">The attributes, for example <c>new CacheControlAttribute("max-age=60")</c>.</param>
    /// <returns>The route.</returns>
    public MappedRoute With(params object[] metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _metadata.AddRange(metadata);
        return this;
    }

    void IActionSource.AddActions(ICollection<ActionDefinition> actions, string prefix, ServiceRegistry services, ICollection<string> problems) =>
        new ReflectedActions(actions, services, problems).Add(_handler, _methods, prefix.Length == 0 ? _template : RouteTemplate.Join(prefix, _template), _metadata);
}

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
            Routes = [new HttpMethodDeclaration(methods, template)],
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
        {
            return called;
        }

        var parameters = written[^called.Length..];
        for (var index = 0; index < called.Length; index++)
        {
            if (parameters[index].ParameterType != called[index].ParameterType)
            {
                return called;
            }
        }

        return parameters;
    }

    private static string NameOf(MethodInfo method, IReadOnlyList<string> methods, string template)
    {
        if (!method.Name.Contains('<', StringComparison.Ordinal))
        {
            return $"{method.DeclaringType?.Name}.{method.Name}";
        }

        return $"Map({string.Join(' ', [.. methods, template])})";
    }
}
