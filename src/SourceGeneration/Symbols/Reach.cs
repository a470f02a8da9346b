using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What a file of its own can name: not what is private to a class or a file.</summary>
internal static class Reach
{
    public static bool Includes(ISymbol symbol, Compilation compilation) =>
        !IsFileLocal(symbol as INamedTypeSymbol ?? symbol.ContainingType) && compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

    private static bool IsFileLocal(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
                return true;
            foreach (var argument in current.TypeArguments)
                if (IsFileLocal(argument as INamedTypeSymbol))
                    return true;
        }

        return false;
    }
}
