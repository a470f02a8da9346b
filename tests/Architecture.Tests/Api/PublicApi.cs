using System.Reflection;
using System.Text;
using LambdaEventHandler.Architecture.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.Architecture.Api;

/// <summary>What users of an assembly can see of it, as text: the same for every build, a line for each type and member, in ordinal order.</summary>
internal static class PublicApi
{
    public static string Print(Assembly assembly)
    {
        var compilation = CSharpCompilation.Create("api", references: CompilationInputs.References);
        var reference = CompilationInputs.References.Single(running => running.FilePath == assembly.Location);
        var symbol = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;

        var text = new StringBuilder();
        foreach (var type in TypesOf(symbol.GlobalNamespace).OrderBy(ApiLine.Of, StringComparer.Ordinal))
        {
            Print(type, text);
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Print(INamedTypeSymbol type, StringBuilder text)
    {
        PrintLine(type, "", text);
        if (type.TypeKind != TypeKind.Delegate)
        {
            foreach (var member in type.GetMembers().Where(ApiLine.IsShown).OrderBy(ApiLine.Of, StringComparer.Ordinal))
            {
                PrintLine(member, "    ", text);
            }
        }

        text.Append('\n');
    }

    private static void PrintLine(ISymbol symbol, string indent, StringBuilder text)
    {
        foreach (var attribute in ApiAttributes.Of(symbol))
        {
            text.Append(indent).Append(attribute).Append('\n');
        }

        text.Append(indent).Append(ApiLine.Of(symbol)).Append('\n');
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type && ApiLine.IsSeen(type))
            {
                yield return type;
            }

            if (member is INamespaceSymbol || (member is INamedTypeSymbol && ApiLine.IsSeen(member)))
            {
                foreach (var inner in TypesOf((INamespaceOrTypeSymbol)member))
                {
                    yield return inner;
                }
            }
        }
    }
}
