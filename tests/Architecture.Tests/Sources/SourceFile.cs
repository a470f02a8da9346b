using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Architecture.Sources;

/// <summary>A file of a project.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Path">The path below the project, with slashes.</param>
/// <param name="Tree">The parsed text.</param>
internal sealed record SourceFile(string Project, string Path, SyntaxTree Tree)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    /// <summary>The project's folder that the file lives in; empty at its root.</summary>
    public string Folder { get; } = Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    public string Name => $"src/{Project}/{Path}";

    public SyntaxNode Root => Tree.GetRoot();

    public int LineCount => Tree.GetText().ToString().TrimEnd().Split('\n').Length;

    /// <summary>The types that stand in the file, without those inside others.</summary>
    public IReadOnlyList<MemberDeclarationSyntax> Types =>
        [.. Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)];

    public static string NameOf(SyntaxNode type) =>
        type is DelegateDeclarationSyntax @delegate ? @delegate.Identifier.ValueText : ((BaseTypeDeclarationSyntax)type).Identifier.ValueText;

    public static SourceFile Read(string project, string root, string file) => new(
        project,
        System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'),
        CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file));

    public override string ToString() => Name;
}
