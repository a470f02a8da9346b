using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Finds results that would be serialized to something that nobody means: Core's rule, asked of the compiler.</summary>
internal static class ResultSymbols
{
    /// <summary>Returns the name of the awaited type of a result that describes a response to ASP.NET Core, else null.</summary>
    public static string? ForeignResult(IMethodSymbol method)
    {
        var type = Awaited(method.ReturnType);
        return IsForeign(type) || type.AllInterfaces.Any(IsForeign) ? TypeNames.ForMessage(type) : null;
    }

    /// <summary>Returns the name of the awaited type of a result that is a tuple, else null.</summary>
    public static string? TupleResult(IMethodSymbol method)
    {
        var type = Awaited(method.ReturnType);
        return SimpleSymbols.UnderNullable(type) is INamedTypeSymbol { Name: "ValueTuple", IsValueType: true, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            ? TypeNames.ForMessage(type)
            : null;
    }

    private static ITypeSymbol Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task && task.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks"
            ? task.TypeArguments[0]
            : type;

    private static bool IsForeign(ITypeSymbol type) => ResultConvention.IsForeign($"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}");
}
