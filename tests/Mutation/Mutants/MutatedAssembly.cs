using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.Mutation;

/// <summary>Compiles src/Core with all its mutants in one assembly. Changes that do not compile are left out.</summary>
internal static class MutatedAssembly
{
    private const int Rounds = 25;

    /// <summary>Writes the assembly, and sets the level of each mutant.</summary>
    public static void Write(CSharpCompilation compilation, string root, IReadOnlyList<Mutant> mutants, string file)
    {
        var byFile = mutants.ToLookup(static mutant => mutant.File);
        var originals = compilation.SyntaxTrees.ToDictionary(tree => Path.GetRelativePath(root, tree.FilePath).Replace('\\', '/'));
        var parse = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var current = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Schemata.Switch, parse, "MutationSwitch.cs", Encoding.UTF8));
        var trees = new Dictionary<string, SyntaxTree>(originals);
        var changed = byFile.Select(static group => group.Key).ToHashSet();
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var name in changed)
            {
                var text = Schemata.Rewrite(originals[name].GetRoot(), byFile[name].Where(static mutant => mutant.Level != MutantLevel.None));
                var tree = CSharpSyntaxTree.ParseText(text, parse, originals[name].FilePath, Encoding.UTF8);
                current = current.ReplaceSyntaxTree(trees[name], tree);
                trees[name] = tree;
            }

            changed.Clear();
            var stream = new MemoryStream();
            var result = current.Emit(stream, options: new(debugInformationFormat: Microsoft.CodeAnalysis.Emit.DebugInformationFormat.Embedded));
            if (result.Success)
            {
                File.WriteAllBytes(file, stream.ToArray());
                return;
            }

            var errors = result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            var demoted = new HashSet<int>();
            foreach (var error in errors.Where(static error => error.Location.SourceTree is not null))
            {
                Demote(error, byFile, trees, originals, demoted, changed);
            }

            Console.Error.WriteLine($"Round {round}: {errors.Count} errors, {demoted.Count} mutants changed");
            if (demoted.Count == 0)
            {
                throw new InvalidOperationException($"The code does not compile, and no mutant is the reason: {string.Join('\n', errors.Take(5))}");
            }
        }

        throw new InvalidOperationException($"The code does not compile after {Rounds} rounds.");
    }

    private static void Demote(
        Diagnostic error, ILookup<string, Mutant> byFile, Dictionary<string, SyntaxTree> trees, Dictionary<string, SyntaxTree> originals, HashSet<int> demoted, HashSet<string> changed)
    {
        var name = trees.First(pair => pair.Value == error.Location.SourceTree).Key;
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var responsible = Schemata.Responsible(node).ToHashSet();
        var chosen = byFile[name].Where(mutant => responsible.Contains(mutant.Id) && mutant.Level != MutantLevel.None).ToList();
        if (chosen.Count == 0)
        {
            chosen = InMember(node, byFile[name].Where(static mutant => mutant.Level != MutantLevel.None).ToList(), originals[name]);
        }

        foreach (var mutant in chosen.Where(mutant => demoted.Add(mutant.Id)))
        {
            do
            {
                mutant.Level++;
            }
            while (mutant.Level != MutantLevel.None && Sites.Find(mutant.Change.Target, mutant.Level) is null);
            changed.Add(name);
        }
    }

    /// <summary>Returns the mutants of the member with an error that is in no changed code: those that are not copies of the whole body, if there are any.</summary>
    private static List<Mutant> InMember(SyntaxNode node, List<Mutant> mutants, SyntaxTree original)
    {
        var place = Sites.Member(node);
        var order = place?.SyntaxTree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>().TakeWhile(member => member != place).Count();
        var member = order is null ? null : original.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>().ElementAt(order.Value);
        var there = mutants.Where(mutant => Sites.Member(mutant.Change.Target) == member).ToList();
        var small = there.Where(static mutant => mutant.Level < MutantLevel.Member).ToList();
        var jumps = there.Where(static mutant => mutant.Operator == "jump-removed").ToList();
        return small.Count > 0 ? small : jumps.Count > 0 ? jumps : there;
    }
}
