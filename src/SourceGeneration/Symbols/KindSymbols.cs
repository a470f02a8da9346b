using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What a type allows: Core's rule, asked of the compiler.</summary>
internal static class KindSymbols
{
    public static ParameterKind Of(ITypeSymbol type)
    {
        if (type.IsRefLikeType || Reach.IsUnsafe(type))
        {
            return ParameterKind.ByReference;
        }

        if (SimpleSymbols.FormOf(SimpleSymbols.UnderNullable(type)) != ValueForm.None)
        {
            return ParameterKind.Simple;
        }

        if (Given(type) is { } given)
        {
            return given;
        }

        if (CollectionSymbols.SimpleElementOf(type) is not null)
        {
            return ParameterKind.SimpleCollection;
        }

        return !IsCarried(type) ? ParameterKind.Unsupported : IsLeftAbstract(type) ? ParameterKind.Abstract : ParameterKind.Complex;
    }

    private static ParameterKind? Given(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString() switch
    {
        "LambdaEventHandler.Request" => ParameterKind.Request,
        "Amazon.Lambda.Core.ILambdaContext" => ParameterKind.LambdaContext,
        "System.Threading.CancellationToken" => ParameterKind.CancellationToken,
        "Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest" => ParameterKind.Event,
        "Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyRequest" => ParameterKind.Event,
        "Amazon.Lambda.ApplicationLoadBalancerEvents.ApplicationLoadBalancerRequest" => ParameterKind.Event,
        _ => null,
    };

    // System.Text.Json reads abstract classes of .NET itself, such as JsonNode; of others only those that name their derived types or a converter.
    private static bool IsLeftAbstract(ITypeSymbol type) =>
        type is { IsAbstract: true, TypeKind: TypeKind.Class }
        && !type.ContainingNamespace.ToDisplayString().StartsWith("System.", StringComparison.Ordinal)
        && !IsMarkedForJson(type);

    private static bool IsMarkedForJson(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            for (var current = attribute.AttributeClass; current is not null; current = current.BaseType)
            {
                if (current.ToDisplayString() == "System.Text.Json.Serialization.JsonAttribute")
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Of the interfaces JSON can make only the collections.
    private static bool IsCarried(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return type.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal);
        }

        if (type.TypeKind == TypeKind.Delegate)
        {
            return false;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.ToDisplayString() is "System.Delegate" or "System.IO.Stream" or "System.Threading.Tasks.Task" or "System.Type")
            {
                return false;
            }
        }

        return true;
    }
}
