using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.Mutation;

/// <summary>Finds everything that the operators can change.</summary>
internal static class MutantFinder
{
    /// <summary>The folders of src/Core that every request passes through.</summary>
    public static readonly string[] Folders = ["Routing", "Binding", "Sources", "Http", "Headers"];

    public static List<Mutant> Find(CSharpCompilation compilation, string root)
    {
        var mutants = new List<Mutant>();
        var trees = compilation.SyntaxTrees
            .Select(tree => (Tree: tree, File: Path.GetRelativePath(root, tree.FilePath).Replace('\\', '/')))
            .Where(static one => Folders.Any(folder => one.File.StartsWith($"src/Core/{folder}/", StringComparison.Ordinal)))
            .OrderBy(static one => Array.FindIndex(Folders, folder => one.File.StartsWith($"src/Core/{folder}/", StringComparison.Ordinal)))
            .ThenBy(static one => one.File, StringComparer.Ordinal);
        foreach (var (tree, file) in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            var known = new HashSet<(TextSpanKey Span, string After)>();
            foreach (var node in tree.GetRoot().DescendantNodes().Where(static node => !Sites.IsConstant(node)))
            {
                foreach (var one in MutationOperator.All)
                {
                    foreach (var change in one.Changes(node, model))
                    {
                        var text = Without(change.Replacement);
                        if (text != Without(change.Target) && known.Add((new(change.Target.SpanStart, change.Target.Span.End), text)))
                        {
                            mutants.Add(new(mutants.Count + 1, one.Name, file, change));
                        }
                    }
                }
            }
        }

        return mutants;
    }

    private static string Without(SyntaxNode node) => string.Concat(node.ToString().Where(static character => !char.IsWhiteSpace(character)));

    private readonly record struct TextSpanKey(int Start, int End);
}
