using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reports a static field that holds an app, and that is declared above a static field that building the app uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InitializationOrderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.InitializationOrder];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.EqualsValueClause);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var initializer = (EqualsValueClauseSyntax)context.Node;
        var owner = initializer.Parent switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } declarator => (Node: (SyntaxNode)declarator, declarator.Identifier),
            PropertyDeclarationSyntax property => (property, property.Identifier),
            _ => default,
        };
        if (owner.Node is null || context.SemanticModel.GetDeclaredSymbol(owner.Node, context.CancellationToken) is not { IsStatic: true } app || !IsResolver(TypeOf(app)))
        {
            return;
        }

        var search = new LaterMembers(app, initializer, context.SemanticModel, context.CancellationToken);
        foreach (var later in search.Find())
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.InitializationOrder, owner.Identifier.GetLocation(), [later.Locations[0]], ImmutableDictionary<string, string?>.Empty, app.Name, later.Name));
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;

    private static bool IsResolver(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.ToDisplayString() == KnownNames.Resolver)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Finds the static members of the same class that an initializer uses and that are initialized after it.</summary>
internal sealed class LaterMembers(ISymbol app, EqualsValueClauseSyntax initializer, SemanticModel model, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> _found = [];

    public IReadOnlyList<ISymbol> Find()
    {
        Visit(initializer.Value);
        return _found;
    }

    private void Visit(SyntaxNode node)
    {
        foreach (var used in node.DescendantNodesAndSelf())
        {
            if (used is IdentifierNameSyntax name && !IsLater(name, node) && model.GetSymbolInfo(name, cancellation).Symbol is { IsStatic: true } symbol && _seen.Add(symbol))
            {
                Note(symbol);
            }
        }
    }

    private void Note(ISymbol symbol)
    {
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingType, app.ContainingType) || symbol.DeclaringSyntaxReferences.Length != 1 || symbol.DeclaringSyntaxReferences[0].SyntaxTree != initializer.SyntaxTree)
        {
            return;
        }

        var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        switch (symbol)
        {
            case IMethodSymbol:
                Visit(declaration);
                break;
            case IFieldSymbol { IsConst: false } when declaration is VariableDeclaratorSyntax { Initializer: not null } && declaration.SpanStart > initializer.SpanStart:
            case IPropertySymbol when declaration is PropertyDeclarationSyntax { Initializer: not null } && declaration.SpanStart > initializer.SpanStart:
                _found.Add(symbol);
                break;
        }
    }

    /// <summary>Determines whether code runs only after the app is built: in a lambda that returns something, such as a handler, or in nameof.</summary>
    private bool IsLater(IdentifierNameSyntax name, SyntaxNode root)
    {
        for (SyntaxNode? node = name; node is not null && node != root; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax lambda && !RunsDuringBuild(lambda))
            {
                return true;
            }

            if (node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } })
            {
                return true;
            }

            // A method that is passed by its name is a handler.
            if (node == name && node.Parent is ArgumentSyntax && model.GetSymbolInfo(name, cancellation).Symbol is IMethodSymbol)
            {
                return true;
            }
        }

        return false;
    }

    // An action that sets options returns nothing, and is called at once.
    private bool RunsDuringBuild(AnonymousFunctionExpressionSyntax lambda) =>
        model.GetTypeInfo(lambda, cancellation).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod: { ReturnsVoid: true, Parameters.Length: 1 } };
}
