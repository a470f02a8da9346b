using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// Finds out which calls add routes to the same app: those on the same builder, of which none is under a condition. Only of those is it certain that the app has
/// the routes of all.
/// </summary>
internal sealed class AppSymbols(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Returns a text that identifies the builder that a call adds to, or null if it is not known, or if the call may not run.</summary>
    public string? Of(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access || FunctionOf(call) is not { } function || RootOf(access.Expression) is not { } root)
        {
            return null;
        }

        // A local function may run for another builder, or never.
        return FunctionOf(root) == function ? $"{root.SyntaxTree.FilePath}:{root.SpanStart}" : null;
    }

    private SyntaxNode? RootOf(ExpressionSyntax routes) => routes switch
    {
        ParenthesizedExpressionSyntax parenthesized => RootOf(parenthesized.Expression),
        CastExpressionSyntax cast => RootOf(cast.Expression),
        IdentifierNameSyntax name => RootOf(name),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method =>
            !IsOfLibrary(method) ? null : method.IsStatic && method.ReducedFrom is null ? call : RootOf(access.Expression),
        _ => null,
    };

    private SyntaxNode? RootOf(IdentifierNameSyntax name)
    {
        if (GroupSymbols.DeclarationOf(name, model, cancellation) is not { } declaration)
        {
            return null;
        }

        return declaration is VariableDeclaratorSyntax { Initializer.Value: { } value } ? RootOf(value) : declaration as ParameterSyntax;
    }

    // The methods of the library and its plugins return the builder that they are called on.
    private static bool IsOfLibrary(IMethodSymbol method) =>
        method.ContainingAssembly?.Name is { } assembly
        && (assembly == KnownNames.Namespace || assembly.StartsWith(KnownNames.Namespace + ".", StringComparison.Ordinal));

    /// <summary>Returns the method, initializer, or file of statements whose execution always executes a node; null if there is a condition or a loop in between.</summary>
    private static SyntaxNode? FunctionOf(SyntaxNode node)
    {
        var current = node;
        while (IsAlwaysExecutedWith(current))
        {
            if (current.Parent is null or MemberDeclarationSyntax and not GlobalStatementSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
            {
                return current.Parent ?? current;
            }

            current = current.Parent;
        }

        return null;
    }

    private static bool IsAlwaysExecutedWith(SyntaxNode node) => node is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax
        or ArgumentSyntax or ArgumentListSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax
        or ExpressionStatementSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax or VariableDeclarationSyntax or VariableDeclaratorSyntax or EqualsValueClauseSyntax
        or ArrowExpressionClauseSyntax or BlockSyntax or GlobalStatementSyntax or CompilationUnitSyntax or ParameterSyntax or ParameterListSyntax
        || node.IsKind(SyntaxKind.SimpleAssignmentExpression);
}
