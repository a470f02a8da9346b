using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reports classes that look like controllers, and that AddControllers does not find: those that are internal, static, generic, or abstract.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ControllerClassAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotAController];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var uses = new Lazy<ControllerUses>(() => ControllerUses.Of(start.Compilation, start.CancellationToken));
            start.RegisterSymbolAction(symbol => Analyze(symbol, uses), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<ControllerUses> uses)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is { TypeKind: TypeKind.Class, IsImplicitlyDeclared: false }
            && type.Name.EndsWith(KnownNames.Controller, StringComparison.Ordinal)
            && !ControllerSymbol.IsController(type)
            && !AttributeSymbols.IsMarked(type, KnownNames.NonController)
            && (ActionKinds.DerivesFromController(type) || type.GetMembers().Any(ActionKinds.IsAction))
            && uses.Value.AreScanned
            && !uses.Value.Include(type))
        {
            var (reason, fix) = ReasonOf(type);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotAController, type.Locations[0], type.Name, reason, fix));
        }
    }

    private static (string Reason, string Fix) ReasonOf(INamedTypeSymbol type) =>
        type.IsStatic ? ("it is static", "Make it an instance class")
        : type.IsAbstract ? ("it is abstract", "Make it concrete")
        : type.IsGenericType ? ("it is generic", "Remove its type parameters, or add it with AddController<T>()")
        : type.DeclaredAccessibility != Accessibility.Public ? ("it is not public", "Make it public, or add it with AddController<T>()")
        : ("the type that contains it is not public", "Make that type public, or move the class out of it");
}

/// <summary>How the classes of a project are used: which are added one by one, and which are base classes.</summary>
internal sealed class ControllerUses
{
    private readonly HashSet<string> _added = [];
    private readonly HashSet<string> _bases = [];

    /// <summary>Gets whether the project calls AddControllers.</summary>
    public bool AreScanned { get; private set; }

    public static ControllerUses Of(Compilation compilation, CancellationToken cancellation)
    {
        var uses = new ControllerUses();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                uses.Note(node);
            }
        }

        return uses;
    }

    public bool Include(INamedTypeSymbol type) => _added.Contains(type.Name) || _bases.Contains(type.Name);

    private void Note(SyntaxNode node)
    {
        switch (node)
        {
            case IdentifierNameSyntax { Identifier.ValueText: "AddControllers" }:
                AreScanned = true;
                break;
            case GenericNameSyntax { Identifier.ValueText: "AddController", TypeArgumentList.Arguments: { Count: 1 } arguments } when NameOf(arguments[0]) is { } name:
                _added.Add(name);
                break;
            case BaseTypeSyntax derived when NameOf(derived.Type) is { } name:
                _bases.Add(name);
                break;
        }
    }

    private static string? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        _ => null,
    };
}
