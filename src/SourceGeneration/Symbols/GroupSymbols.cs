using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Follows a group of routes to the calls of MapGroup that made it.</summary>
internal sealed class GroupSymbols(SemanticModel model, CancellationToken cancellation)
{
    private const string MapGroup = "MapGroup";

    /// <summary>Gets the prefixes of the groups that a call adds to, joined; null where they are not known.</summary>
    public string? PrefixOf(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax access ? PrefixOf(access.Expression) : null;

    /// <summary>Gets the prefixes of the groups that an expression stands for, joined; null where they are not known.</summary>
    public string? PrefixOf(ExpressionSyntax routes)
    {
        if (NameOf(model.GetTypeInfo(routes, cancellation).Type) is KnownNames.Builder or KnownNames.TypedBuilder)
        {
            return string.Empty;
        }

        return routes switch
        {
            ParenthesizedExpressionSyntax parenthesized => PrefixOf(parenthesized.Expression),
            CastExpressionSyntax cast => PrefixOf(cast.Expression),
            IdentifierNameSyntax name => DeclarationOf(name, model, cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } ? PrefixOf(value) : null,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method =>
                PrefixOf(call, access, method),
            _ => null,
        };
    }

    private string? PrefixOf(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, IMethodSymbol method)
    {
        var type = NameOf(method.ContainingType);
        if (type is KnownNames.RouteGroup or KnownNames.RouteBuilder)
        {
            // Their methods return what they are called on.
            return PrefixOf(access.Expression);
        }

        return type == KnownNames.RouteBuilderExtensions
            && method is { Name: MapGroup, ReducedFrom: not null }
            && call.ArgumentList.Arguments.Count == 1
            && model.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellation).Value is string prefix
            && PrefixOf(access.Expression) is { } outer
                ? RouteTemplate.Join(outer, prefix)
                : null;
    }

    /// <summary>Returns the declaration of a local variable with an initializer, or of a parameter, that has the same value everywhere; null for any other.</summary>
    public static SyntaxNode? DeclarationOf(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        var symbol = model.GetSymbolInfo(name, cancellation).Symbol;
        if (symbol is not (ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None }) || symbol.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        if (declaration is not (VariableDeclaratorSyntax { Initializer: not null } or ParameterSyntax))
        {
            return null;
        }

        var scope = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) ?? declaration.SyntaxTree.GetRoot(cancellation);
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax other && other.Identifier.ValueText == symbol.Name && IsWritten(other))
            {
                return null;
            }
        }

        return declaration;
    }

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax },
        RefExpressionSyntax => true,
        _ => false,
    };

    private static string? NameOf(ITypeSymbol? type) => type?.OriginalDefinition.ToDisplayString();
}
