using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>Mistakes in conditions, and with what is null.</summary>
internal static class LogicOperators
{
    /// <summary><c>&amp;&amp;</c> and <c>||</c>.</summary>
    public static IEnumerable<Change> AndOr(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.LogicalAndExpression) => [Change.To(binary, $"({binary.Left}) || ({binary.Right})")],
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.LogicalOrExpression) => [Change.To(binary, $"({binary.Left}) && ({binary.Right})")],
        _ => [],
    };

    /// <summary>One side of <c>&amp;&amp;</c> or <c>||</c> left out.</summary>
    public static IEnumerable<Change> OperandRemoved(SyntaxNode node, SemanticModel model) =>
        node is BinaryExpressionSyntax binary && (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression))
            ? [new(binary, binary.Left), new(binary, binary.Right)]
            : [];

    /// <summary><c>!</c> left out.</summary>
    public static IEnumerable<Change> NotRemoved(SyntaxNode node, SemanticModel model) =>
        node is PrefixUnaryExpressionSyntax unary && unary.IsKind(SyntaxKind.LogicalNotExpression) ? [new(unary, unary.Operand)] : [];

    /// <summary>A condition that is always true, or always false. That of a loop is only made false.</summary>
    public static IEnumerable<Change> ConditionFixed(SyntaxNode node, SemanticModel model) => node switch
    {
        IfStatementSyntax { Condition: var condition } => [Change.To(condition, "true"), Change.To(condition, "false")],
        ConditionalExpressionSyntax { Condition: var condition } => [Change.To(condition, "true"), Change.To(condition, "false")],
        WhileStatementSyntax { Condition: var condition } => [Change.To(condition, "false")],
        ForStatementSyntax { Condition: { } condition } => [Change.To(condition, "false")],
        WhenClauseSyntax { Condition: var condition } => [Change.To(condition, "true"), Change.To(condition, "false")],
        _ => [],
    };

    /// <summary>The results of <c>? :</c> exchanged.</summary>
    public static IEnumerable<Change> TernarySwapped(SyntaxNode node, SemanticModel model) =>
        node is ConditionalExpressionSyntax choice ? [Change.To(choice, $"{choice.Condition} ? ({choice.WhenFalse}) : ({choice.WhenTrue})")] : [];

    /// <summary><c>true</c> and <c>false</c>. What <c>ConfigureAwait</c> takes can't be observed.</summary>
    public static IEnumerable<Change> Boolean(SyntaxNode node, SemanticModel model) => node switch
    {
        LiteralExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" } } } } => [],
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.TrueLiteralExpression) => [Change.To(literal, "false")],
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.FalseLiteralExpression) => [Change.To(literal, "true")],
        _ => [],
    };

    /// <summary>One side of <c>??</c>.</summary>
    public static IEnumerable<Change> Coalesce(SyntaxNode node, SemanticModel model)
    {
        if (node is not BinaryExpressionSyntax binary || !binary.IsKind(SyntaxKind.CoalesceExpression))
        {
            return [];
        }

        var left = model.GetTypeInfo(binary.Left).Type?.IsValueType == true ? Change.To(binary, $"({binary.Left}).Value") : Change.To(binary, NotNull(binary.Left));
        return binary.Right is ThrowExpressionSyntax ? [left] : [left, new(binary, binary.Right)];
    }

    /// <summary><c>?.</c> replaced by <c>.</c>.</summary>
    public static IEnumerable<Change> ConditionalAccess(SyntaxNode node, SemanticModel model)
    {
        if (node is not ConditionalAccessExpressionSyntax access || access.Expression.DescendantNodesAndSelf().Any(static part => part is MemberBindingExpressionSyntax))
        {
            return [];
        }

        var operand = model.GetTypeInfo(access.Expression).Type?.IsValueType == true ? $"({access.Expression}).Value" : NotNull(access.Expression);
        return [Change.To(access, operand + access.WhenNotNull)];
    }

    // "(name)!" would be read as a cast.
    private static string NotNull(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax ? $"{expression}!" : $"(({expression}))!";
}
