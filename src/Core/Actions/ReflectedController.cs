using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

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

/// <summary>Reads what the convention needs to know of a parameter.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class ReflectedParameter
{
    /// <summary>Reads the parameters of a method.</summary>
    public static ParameterSignature[] ReadAll(ParameterInfo[] parameters) => Array.ConvertAll(parameters, Read);

    private static ParameterSignature Read(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var signature = new ParameterSignature(parameter.Name ?? string.Empty, TypeDisplayName.Of(type), ParameterKinds.Of(type))
        {
            IsNullable = type.IsValueType ? Nullable.GetUnderlyingType(type) is not null : NullableReference.IsDeclared(parameter),
            HasDefault = parameter.HasDefaultValue,
            HasBadDefault = !ReflectedBinder.FitsDefault(parameter),
        };
        foreach (var attribute in parameter.GetCustomAttributes(inherit: false))
        {
            if (attribute is ParameterSourceAttribute source)
            {
                Read(source, signature);
            }
        }

        return signature;
    }

    private static void Read(ParameterSourceAttribute attribute, ParameterSignature signature)
    {
        var name = ParameterSignature.NameOfAttribute(attribute.GetType().Name);
        if (signature.Source is not null)
        {
            signature.SecondSourceAttribute ??= name;
            return;
        }

        signature.SourceAttribute = name;
        (signature.Source, signature.SourceName) = attribute switch
        {
            FromRouteAttribute route => (BindingSource.Route, route.Name),
            FromQueryAttribute query => (BindingSource.Query, query.Name),
            FromHeaderAttribute header => (BindingSource.Header, header.Name),
            FromTextAttribute => (BindingSource.Text, null),
            FromValueAttribute => (BindingSource.Value, null),
            FromBodyAttribute => (BindingSource.Body, null),
            _ => (BindingSource.Services, null),
        };
    }
}

/// <summary>
/// Reads whether a reference parameter is declared with a question mark. <c>NullabilityInfoContext</c> could say more, and takes longer
/// than all the rest of start-up's reflection.
/// </summary>
internal static class NullableReference
{
    private const byte Annotated = 2;

    /// <summary>Determines whether the parameter may be null.</summary>
    public static bool IsDeclared(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttributes(typeof(NullableAttribute), inherit: false) is [NullableAttribute { NullableFlags: [var own, ..] }])
        {
            return own == Annotated;
        }

        for (MemberInfo? scope = parameter.Member; scope is not null; scope = scope.DeclaringType)
        {
            if (scope.GetCustomAttributes(typeof(NullableContextAttribute), inherit: false) is [NullableContextAttribute inherited])
            {
                return inherited.Flag == Annotated;
            }
        }

        return false;
    }
}

/// <summary>A type's name as C# writes it, without namespaces: <c>List&lt;int&gt;</c>.</summary>
internal static class TypeDisplayName
{
    /// <summary>Returns the name of a type.</summary>
    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        if (type.IsByRef)
        {
            return "ref " + Of(type.GetElementType()!);
        }

        if (type.IsFunctionPointer)
        {
            return "delegate*";
        }

        if (type.HasElementType)
        {
            return Of(type.GetElementType()!) + Suffix(type);
        }

        return type.IsGenericType ? Generic(type) : Keyword(type) ?? type.Name;
    }

    private static string Suffix(Type type) =>
        type.IsPointer ? "*" : $"[{new string(',', type.GetArrayRank() - 1)}]";

    private static string Generic(Type type)
    {
        var name = new StringBuilder(type.Name);
        if (type.Name.IndexOf('`', StringComparison.Ordinal) is > 0 and var end)
        {
            name.Length = end;
        }

        var separator = '<';
        foreach (var argument in type.GenericTypeArguments)
        {
            name.Append(separator).Append(separator == ',' ? " " : string.Empty).Append(Of(argument));
            separator = ',';
        }
        return name.Append('>').ToString();
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.SByte => "sbyte",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.Char => "char",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : type == typeof(nint) ? "nint" : type == typeof(nuint) ? "nuint" : null,
    };
}
