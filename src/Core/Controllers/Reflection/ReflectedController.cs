using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LambdaEventHandler;

/// <summary>A controller's class, with what the convention needs to know of it.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class ReflectedController
{
    private readonly List<ReflectedAction> _actions = [];
    private readonly object[] _attributes;

    /// <summary>Reads a controller.</summary>
    public ReflectedController(Type type)
    {
        Type = type;
        var name = TypeDisplayName.Of(type);
        _attributes = type.GetCustomAttributes(inherit: true);
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance);
        foreach (var method in methods)
            if (!IsHidden(method, methods) && ReflectedAction.Read(method, name) is { } action)
                _actions.Add(action);
        Shape = new ControllerShape(name, PrefixOf(_attributes), _actions.ConvertAll(static action => action.Shape));
    }

    /// <summary>The class.</summary>
    public Type Type { get; }

    /// <summary>What the convention sees.</summary>
    public ControllerShape Shape { get; }

    /// <summary>The action that a plan was made of.</summary>
    public ReflectedAction ActionOf(ActionPlan plan) => _actions.Find(action => action.Shape == plan.Action)!;

    /// <summary>The metadata of an action's routes: the class's attributes, then the method's, so that the nearest is last.</summary>
    public object[] MetadataOf(ReflectedAction action) => Array.FindAll([.. _attributes, .. action.Attributes], static attribute => MetadataConvention.Includes(attribute.GetType().Namespace));

    // A method that was declared again with "new" is listed too, but is not to be called any more.
    private bool IsHidden(MethodInfo method, MethodInfo[] methods)
    {
        if (method.DeclaringType != Type)
            foreach (var other in methods)
                if (other.Name == method.Name
                    && other.DeclaringType!.IsSubclassOf(method.DeclaringType!)
                    && HaveSameParameters(other.GetParameters(), method.GetParameters()))
                    return true;
        return false;
    }

    private static bool HaveSameParameters(ParameterInfo[] first, ParameterInfo[] second) =>
        first.Length == second.Length && Array.TrueForAll(first, parameter => parameter.ParameterType == second[parameter.Position].ParameterType);

    private static string? PrefixOf(object[] attributes)
    {
        foreach (var attribute in attributes)
            if (attribute is RouteAttribute route)
                return route.Template;
        return null;
    }
}
