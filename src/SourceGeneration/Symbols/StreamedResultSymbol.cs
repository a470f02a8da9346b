using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Determines which results are written piece by piece, as Core does by reflection.</summary>
internal static class StreamedResultSymbol
{
    /// <summary>Returns the method that makes a response of the result, with its type arguments; null for any other result.</summary>
    public static string? ConverterOf(ITypeSymbol result)
    {
        if (result is INamedTypeSymbol { Name: "Func", TypeArguments: { Length: 3 } arguments }
            && Is(arguments[0], "System.IO.Stream") && Is(arguments[1], "System.Threading.CancellationToken") && Is(arguments[2], "System.Threading.Tasks.Task"))
        {
            return "Written";
        }

        return ItemOf(result) switch
        {
            null => null,
            INamedTypeSymbol { Name: "SseItem", TypeArguments.Length: 1 } item when item.ContainingNamespace.ToDisplayString() == "System.Net.ServerSentEvents" => $"Events<{TypeNames.Full(item.TypeArguments[0])}>",
            var item => $"Items<{TypeNames.Full(item)}>",
        };
    }

    /// <summary>Returns the type of the items of an <c>IAsyncEnumerable</c>; null if the type is none, or one of several types of items.</summary>
    private static ITypeSymbol? ItemOf(ITypeSymbol result)
    {
        if (IsAsyncEnumerable(result))
        {
            return ((INamedTypeSymbol)result).TypeArguments[0];
        }

        ITypeSymbol? found = null;
        if (!result.IsValueType)
        {
            foreach (var type in result.AllInterfaces)
            {
                if (IsAsyncEnumerable(type))
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = type.TypeArguments[0];
                }
            }
        }

        return found;
    }

    private static bool IsAsyncEnumerable(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IAsyncEnumerable", TypeArguments.Length: 1 } && type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    private static bool Is(ITypeSymbol type, string name) => $"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}" == name;
}
