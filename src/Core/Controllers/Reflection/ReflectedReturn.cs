using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LambdaEventHandler;

/// <summary>Chooses how a method's value is awaited.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class ReflectedReturn
{
    /// <summary>The way for a declared return type.</summary>
    public static ReturnedValue Of(Type declared)
    {
        var type = Referenced(declared);
        if (type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask))
            return new NoValue();
        if (!type.IsGenericType)
            return new PlainValue();
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(Task<>) ? Make(typeof(TaskValue<>), type)
            : definition == typeof(ValueTask<>) ? Make(typeof(ValueTaskValue<>), type)
            : new PlainValue();
    }

    /// <summary>The name of the type of a result that cannot leave the method, else null.</summary>
    public static string? ByReferenceResult(MethodInfo method)
    {
        var type = Referenced(method.ReturnType);
        return type.IsByRefLike || ParameterKinds.IsUnsafe(type) ? TypeDisplayName.Of(type) : null;
    }

    /// <summary>Whether the method returns before it is done and nobody can know when it is.</summary>
    public static bool IsAsyncVoid(MethodInfo method) =>
        method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false);

    /// <summary>What <c>ref</c> refers to: the value that is returned is a copy of that.</summary>
    private static Type Referenced(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private static ReturnedValue Make(Type definition, Type task) =>
        (ReturnedValue)Activator.CreateInstance(definition.MakeGenericType(task.GenericTypeArguments))!;
}
