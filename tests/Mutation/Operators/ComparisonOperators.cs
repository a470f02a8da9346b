using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>Mistakes in comparisons.</summary>
internal static class ComparisonOperators
{
    /// <summary><c>&lt;</c> and <c>&lt;=</c>, <c>&gt;</c> and <c>&gt;=</c>.</summary>
    public static IEnumerable<Change> Boundary(SyntaxNode node, SemanticModel model) => node is not BinaryExpressionSyntax binary ? [] : binary.Kind() switch
    {
        SyntaxKind.LessThanExpression => [With(binary, "<=")],
        SyntaxKind.LessThanOrEqualExpression => [With(binary, "<")],
        SyntaxKind.GreaterThanExpression => [With(binary, ">=")],
        SyntaxKind.GreaterThanOrEqualExpression => [With(binary, ">")],
        _ => [],
    };

    /// <summary><c>&lt;</c> and <c>&gt;=</c>, <c>&gt;</c> and <c>&lt;=</c>.</summary>
    public static IEnumerable<Change> Negated(SyntaxNode node, SemanticModel model) => node is not BinaryExpressionSyntax binary ? [] : binary.Kind() switch
    {
        SyntaxKind.LessThanExpression => [With(binary, ">=")],
        SyntaxKind.LessThanOrEqualExpression => [With(binary, ">")],
        SyntaxKind.GreaterThanExpression => [With(binary, "<=")],
        SyntaxKind.GreaterThanOrEqualExpression => [With(binary, "<")],
        _ => [],
    };

    /// <summary><c>==</c> and <c>!=</c>.</summary>
    public static IEnumerable<Change> Equality(SyntaxNode node, SemanticModel model) => node is not BinaryExpressionSyntax binary ? [] : binary.Kind() switch
    {
        SyntaxKind.EqualsExpression => [With(binary, "!=")],
        SyntaxKind.NotEqualsExpression => [With(binary, "==")],
        _ => [],
    };

    /// <summary>The sides of <c>CompareTo</c> and <c>Compare</c> exchanged.</summary>
    public static IEnumerable<Change> Order(SyntaxNode node, SemanticModel model)
    {
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called, ArgumentList.Arguments: var arguments } call)
        {
            return [];
        }

        return called.Name.Identifier.Text switch
        {
            "CompareTo" when arguments.Count == 1 => [Change.To(call, $"({arguments[0]}).CompareTo({called.Expression})")],
            "Compare" or "CompareOrdinal" or "CompareExplicitness" when arguments.Count >= 2 =>
                [new(call, call.ReplaceNodes([arguments[0], arguments[1]], (argument, _) => argument == arguments[0] ? arguments[1] : arguments[0]))],
            _ => [],
        };
    }

    private static Change With(BinaryExpressionSyntax binary, string token) => Change.To(binary, $"{binary.Left} {token} {binary.Right}");
}
