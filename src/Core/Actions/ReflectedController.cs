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
        {
            if (!IsHidden(method, methods) && ReflectedAction.Read(method, name) is { } action)
            {
                _actions.Add(action);
            }
        }

        Signature = new ControllerSignature(name, PrefixOf(_attributes), _actions.ConvertAll(static action => action.Signature));
    }

    /// <summary>Gets the class.</summary>
    public Type Type { get; }

    /// <summary>Gets what the convention sees.</summary>
    public ControllerSignature Signature { get; }

    /// <summary>Returns the action that a plan was made of.</summary>
    public ReflectedAction ActionOf(ActionRoute plan) => _actions.Find(action => action.Signature == plan.Action)!;

    /// <summary>Returns the metadata of an action's routes: the class's attributes, then the method's, so that the nearest is last.</summary>
    public object[] MetadataOf(ReflectedAction action) => Array.FindAll([.. _attributes, .. action.Attributes], static attribute => MetadataConvention.Includes(attribute.GetType().Namespace));

    // A method that was declared again with "new" is listed too, but is not to be called any more.
    private bool IsHidden(MethodInfo method, MethodInfo[] methods)
    {
        if (method.DeclaringType != Type)
        {
            foreach (var other in methods)
            {
                if (other.Name == method.Name
                    && other.DeclaringType!.IsSubclassOf(method.DeclaringType!)
                    && HaveSameParameters(other.GetParameters(), method.GetParameters()))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HaveSameParameters(ParameterInfo[] first, ParameterInfo[] second) =>
        first.Length == second.Length && Array.TrueForAll(first, parameter => parameter.ParameterType == second[parameter.Position].ParameterType);

    private static string? PrefixOf(object[] attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute is RouteAttribute route)
            {
                return route.Template;
            }
        }

        return null;
    }
}

/// <summary>A method of a controller, with what the convention needs to know of it.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal sealed class ReflectedAction
{
    private ReflectedAction(MethodInfo method, object[] attributes, ActionSignature signature)
    {
        Method = method;
        Attributes = attributes;
        Signature = signature;
    }

    /// <summary>Gets the method.</summary>
    public MethodInfo Method { get; }

    /// <summary>Gets the method's attributes.</summary>
    public object[] Attributes { get; }

    /// <summary>Gets what the convention sees.</summary>
    public ActionSignature Signature { get; }

    /// <summary>Reads a public instance method; null if it cannot be an action.</summary>
    public static ReflectedAction? Read(MethodInfo method, string controller)
    {
        if (method.IsSpecialName || IsInfrastructure(method))
        {
            return null;
        }

        var attributes = method.GetCustomAttributes(inherit: true);
        var routes = new List<HttpMethodDeclaration>();
        string? template = null;
        foreach (var attribute in attributes)
        {
            if (attribute is NonActionAttribute)
            {
                return null;
            }

            if (attribute is HttpMethodAttribute http)
            {
                routes.Add(new HttpMethodDeclaration(http.Methods, http.Template));
            }

            template ??= (attribute as RouteAttribute)?.Template;
        }
        var parameters = ReflectedParameter.ReadAll(method.GetParameters());
        var signature = new ActionSignature(method.Name, $"{controller}.{method.Name}", parameters)
        {
            Routes = routes,
            Template = template,
            IsGeneric = method.IsGenericMethodDefinition,
            IsAsyncVoid = ReflectedReturn.IsAsyncVoid(method),
            ByReferenceResult = ReflectedReturn.ByReferenceResult(method),
            ForeignResult = ReflectedReturn.ForeignResult(method),
            TupleResult = ReflectedReturn.TupleResult(method),
        };
        return new ReflectedAction(method, attributes, signature);
    }

    private static bool IsInfrastructure(MethodInfo method) =>
        method.DeclaringType == typeof(object)
        || method.DeclaringType == typeof(Controller)
        || (method.IsVirtual && method.GetBaseDefinition().DeclaringType == typeof(object));
}
