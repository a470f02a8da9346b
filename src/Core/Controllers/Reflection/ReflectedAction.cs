using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>A method of a controller, with what the convention needs to know of it.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class ReflectedAction
{
    private ReflectedAction(MethodInfo method, object[] attributes, ActionShape shape)
    {
        Method = method;
        Attributes = attributes;
        Shape = shape;
    }

    /// <summary>The method.</summary>
    public MethodInfo Method { get; }

    /// <summary>The method's attributes.</summary>
    public object[] Attributes { get; }

    /// <summary>What the convention sees.</summary>
    public ActionShape Shape { get; }

    /// <summary>Reads a public instance method; null if it cannot be an action.</summary>
    public static ReflectedAction? Read(MethodInfo method, string controller)
    {
        if (method.IsSpecialName || IsInfrastructure(method))
            return null;
        var attributes = method.GetCustomAttributes(inherit: true);
        var routes = new List<ActionRoute>();
        string? template = null;
        foreach (var attribute in attributes)
        {
            if (attribute is NonActionAttribute)
                return null;
            if (attribute is HttpMethodAttribute http)
                routes.Add(new ActionRoute(http.Methods, http.Template));
            template ??= (attribute as RouteAttribute)?.Template;
        }
        var parameters = ReflectedParameter.ReadAll(method.GetParameters());
        var shape = new ActionShape(method.Name, $"{controller}.{method.Name}", parameters)
        {
            Routes = routes,
            Template = template,
            IsGeneric = method.IsGenericMethodDefinition,
            IsAsyncVoid = ReflectedReturn.IsAsyncVoid(method),
            ByReferenceResult = ReflectedReturn.ByReferenceResult(method),
        };
        return new ReflectedAction(method, attributes, shape);
    }

    private static bool IsInfrastructure(MethodInfo method) =>
        method.DeclaringType == typeof(object)
        || method.DeclaringType == typeof(Controller)
        || (method.IsVirtual && method.GetBaseDefinition().DeclaringType == typeof(object));
}
