using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.ApplicationLoadBalancerEvents;
using Amazon.Lambda.Core;

namespace LambdaEventHandler;

/// <summary>What a type allows, known at run time only.</summary>
[RequiresUnreferencedCode(ReflectionNotice.Trimming)]
[RequiresDynamicCode(ReflectionNotice.NativeAot)]
internal static class ParameterKinds
{
    /// <summary>What a parameter's type allows.</summary>
    public static ParameterKind Of(Type type)
    {
        if (type.IsByRef || type.IsByRefLike || IsUnsafe(type))
            return ParameterKind.ByReference;
        if (SimpleTypes.Contains(type))
            return ParameterKind.Simple;
        if (Given(type) is { } given)
            return given;
        if (CollectionTypes.SimpleElementOf(type) is not null)
            return ParameterKind.SimpleCollection;
        return IsCarried(type) ? ParameterKind.Complex : ParameterKind.Unsupported;
    }

    /// <summary>Whether only unsafe code can name the type: a pointer, or an array or generic type of pointers.</summary>
    public static bool IsUnsafe(Type type) =>
        type.IsPointer
        || type.IsFunctionPointer
        || (type.HasElementType && IsUnsafe(type.GetElementType()!))
        || Array.Exists(type.GenericTypeArguments, IsUnsafe);

    private static ParameterKind? Given(Type type) =>
        type == typeof(Request) ? ParameterKind.Request
        : type == typeof(ILambdaContext) ? ParameterKind.LambdaContext
        : type == typeof(CancellationToken) ? ParameterKind.CancellationToken
        : type == typeof(APIGatewayProxyRequest)
            || type == typeof(APIGatewayHttpApiV2ProxyRequest)
            || type == typeof(ApplicationLoadBalancerRequest) ? ParameterKind.Event
        : null;

    // Of the interfaces JSON can make only the collections.
    private static bool IsCarried(Type type) =>
        !typeof(Delegate).IsAssignableFrom(type)
        && !typeof(Stream).IsAssignableFrom(type)
        && !typeof(Task).IsAssignableFrom(type)
        && type != typeof(Type)
        && (!type.IsInterface || type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true);
}
