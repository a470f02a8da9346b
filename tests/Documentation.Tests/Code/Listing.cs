using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Documentation;

/// <summary>A block of C#: a whole file, or statements as they stand in a method, with or without types below them.</summary>
internal sealed class Listing
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly CompilationUnitSyntax _unit;

    public Listing(FencedBlock block)
    {
        Block = block;
        _unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(block.Text, ParseOptions).GetRoot();
        TypeNames = _unit.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Select(NameOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Namespaces = [.. _unit.Members.OfType<BaseNamespaceDeclarationSyntax>().Select(static space => space.Name.ToString())];
        Statements = [.. _unit.Members.OfType<GlobalStatementSyntax>()];
    }

    public FencedBlock Block { get; }

    /// <summary>The types that the block declares.</summary>
    public IReadOnlySet<string> TypeNames { get; }

    public IReadOnlyList<string> Namespaces { get; }

    public IReadOnlyList<GlobalStatementSyntax> Statements { get; }

    public IEnumerable<string> Usings => _unit.Usings.Select(static directive => directive.ToString());

    /// <summary>The types below the statements.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types => _unit.Members.Where(static member => member is not GlobalStatementSyntax);

    /// <summary>Whether the statements declare a variable of the name.</summary>
    public bool Declares(string variable) => Statements
        .SelectMany(static statement => statement.DescendantNodes())
        .OfType<VariableDeclaratorSyntax>()
        .Any(declarator => declarator.Identifier.Text == variable);

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };
}
