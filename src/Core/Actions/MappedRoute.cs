using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>Represents a route that is mapped to a handler, without a controller.</summary>
public sealed class MappedRoute : IActionSource
{
    private readonly IHandler _handler;
    private readonly List<object> _metadata = [];

    internal MappedRoute(IHandler handler) => _handler = handler;

    /// <summary>Adds metadata to the route, as attributes do to an action.</summary>
    /// <param name="metadata">The attributes, for example <c>new CacheControlAttribute("max-age=60")</c>.</param>
    /// <returns>The route.</returns>
    /// <example><c>builder.MapGet("/logo", GetLogo).With(new CacheControlAttribute("max-age=600"))</c></example>
    public MappedRoute With(params object[] metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _metadata.AddRange(metadata);
        return this;
    }

    void IActionSource.AddActions(CompactList<ActionDefinition> actions, string prefix, ServiceRegistry services, ICollection<string> problems) =>
        _handler.AddActions(actions, prefix, _metadata, services, problems);
}

/// <summary>A handler with its route: compiled, or read by reflection when the app is built.</summary>
internal interface IHandler
{
    /// <summary>Adds the action, registers what it requires, and reports what is wrong with it.</summary>
    /// <param name="actions">Gets the action.</param>
    /// <param name="prefix">The prefix of the group that the route is a part of; empty for none.</param>
    /// <param name="metadata">The metadata of the route, nearer to the action than that of the handler.</param>
    /// <param name="services">Gets the services that the action requires.</param>
    /// <param name="problems">Gets what is wrong.</param>
    void AddActions(CompactList<ActionDefinition> actions, string prefix, IReadOnlyList<object> metadata, ServiceRegistry services, ICollection<string> problems);
}

/// <summary>A handler that is read by reflection.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class DelegateHandler(IReadOnlyList<string> methods, string template, Delegate handler) : IHandler
{
    /// <inheritdoc />
    public void AddActions(CompactList<ActionDefinition> actions, string prefix, IReadOnlyList<object> metadata, ServiceRegistry services, ICollection<string> problems) =>
        new ActionReflection(actions, services, problems).Add(handler, methods, prefix.Length == 0 ? template : RouteTemplate.Join(prefix, template), metadata);
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
        Attributes = Array.FindAll(handler.Method.GetCustomAttributes(inherit: true), static attribute => MetadataConvention.Includes(attribute.GetType().Namespace));
        Signature = new ActionSignature("Map", NameOf(handler.Method, methods, template), ReflectedParameter.ReadAll(Parameters))
        {
            Routes = [new HttpMethodDeclaration(methods, template)],
            IsHandler = true,
            IsAsyncVoid = ReflectedReturn.IsAsyncVoid(handler.Method),
            ByReferenceResult = ReflectedReturn.ByReferenceResult(handler.Method),
            ForeignResult = ReflectedReturn.ForeignResult(handler.Method),
            TupleResult = ReflectedReturn.TupleResult(handler.Method),
            ClassAuthorization = AuthorizationAttributes.OfClass(handler),
        };
    }

    /// <summary>Gets the delegate's own method, which does right by static methods, closures and extension methods alike.</summary>
    public MethodInfo Invoke { get; }

    /// <summary>Gets the handler's parameters, with the names, attributes and defaults that its author wrote.</summary>
    public ParameterInfo[] Parameters { get; }

    /// <summary>Gets the attributes that a lambda or a method has.</summary>
    public object[] Attributes { get; }

    /// <summary>Gets what the convention sees.</summary>
    public ActionSignature Signature { get; }

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
