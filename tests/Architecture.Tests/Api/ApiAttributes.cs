using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.Architecture.Api;

/// <summary>The attributes that change what a caller can do: the compiler acts on them in the caller's code.</summary>
internal static partial class ApiAttributes
{
    private static readonly string[] Acted =
    [
        "AttributeUsageAttribute",
        "DynamicallyAccessedMembersAttribute",
        "EditorBrowsableAttribute",
        "ExperimentalAttribute",
        "FlagsAttribute",
        "ObsoleteAttribute",
        "OverloadResolutionPriorityAttribute",
        "RequiresDynamicCodeAttribute",
        "RequiresUnreferencedCodeAttribute",
        "StringSyntaxAttribute",
    ];

    /// <summary>The symbol's own, then those of its type parameters and parameters, each with whose it is.</summary>
    public static IEnumerable<string> Of(ISymbol symbol) =>
    [
        .. On(symbol).Select(attribute => $"[{attribute}]"),
        .. Parts(symbol).SelectMany(part => On(part).Select(attribute => $"[{part.Name}: {attribute}]")),
    ];

    private static IEnumerable<ISymbol> Parts(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => [.. method.TypeParameters, .. method.Parameters],
        INamedTypeSymbol type => type.TypeParameters,
        _ => [],
    };

    private static IEnumerable<string> On(ISymbol symbol) =>
        symbol.GetAttributes()
            .Where(attribute => Acted.Contains(attribute.AttributeClass?.Name))
            .Select(attribute => Short(attribute.ToString()!))
            .Order(StringComparer.Ordinal);

    /// <summary>Without namespaces, and without the texts that Requires... attributes say.</summary>
    private static string Short(string attribute)
    {
        var named = Namespaces().Replace(attribute, "").Replace("Attribute(", "(", StringComparison.Ordinal);
        return named.StartsWith("Requires", StringComparison.Ordinal) ? named[..named.IndexOf('(', StringComparison.Ordinal)] : named;
    }

    [GeneratedRegex(@"\b(?:System|ComponentModel|CodeAnalysis|CompilerServices|Diagnostics|Runtime)\.")]
    private static partial Regex Namespaces();
}
