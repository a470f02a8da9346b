using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>Mistakes in calculations and with numbers.</summary>
internal static class ArithmeticOperators
{
    /// <summary>The types whose constructor takes a capacity.</summary>
    private static readonly string[] Growing = ["List", "Dictionary", "HashSet", "StringBuilder", "MemoryStream", "ArrayBufferWriter"];

    /// <summary><c>+</c> and <c>-</c>, <c>*</c> and <c>/</c>, <c>%</c> and <c>*</c>, of numbers.</summary>
    public static IEnumerable<Change> Arithmetic(SyntaxNode node, SemanticModel model)
    {
        if (node is not BinaryExpressionSyntax binary || !IsNumber(model.GetTypeInfo(binary).Type) || !IsNumber(model.GetTypeInfo(binary.Left).Type))
        {
            return [];
        }

        return binary.Kind() switch
        {
            SyntaxKind.AddExpression => [With(binary, "-")],
            SyntaxKind.SubtractExpression => [With(binary, "+")],
            SyntaxKind.MultiplyExpression => [With(binary, "/")],
            SyntaxKind.DivideExpression => [With(binary, "*")],
            SyntaxKind.ModuloExpression => [With(binary, "*")],
            _ => [],
        };
    }

    /// <summary><c>++</c> and <c>--</c>.</summary>
    public static IEnumerable<Change> Increment(SyntaxNode node, SemanticModel model) => node switch
    {
        PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) => [Change.To(unary, $"--{unary.Operand}")],
        PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreDecrementExpression) => [Change.To(unary, $"++{unary.Operand}")],
        PostfixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PostIncrementExpression) => [Change.To(unary, $"{unary.Operand}--")],
        PostfixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PostDecrementExpression) => [Change.To(unary, $"{unary.Operand}++")],
        _ => [],
    };

    /// <summary><c>+=</c> and <c>-=</c>, <c>|=</c> and <c>&amp;=</c>, <c>*=</c> and <c>/=</c>, <c>??=</c> and <c>=</c>.</summary>
    public static IEnumerable<Change> CompoundAssignment(SyntaxNode node, SemanticModel model) => node is not AssignmentExpressionSyntax assignment ? [] : assignment.Kind() switch
    {
        SyntaxKind.AddAssignmentExpression when IsNumber(model.GetTypeInfo(assignment.Left).Type) => [With(assignment, "-=")],
        SyntaxKind.SubtractAssignmentExpression => [With(assignment, "+=")],
        SyntaxKind.MultiplyAssignmentExpression => [With(assignment, "/=")],
        SyntaxKind.DivideAssignmentExpression => [With(assignment, "*=")],
        SyntaxKind.OrAssignmentExpression => [With(assignment, "&=")],
        SyntaxKind.AndAssignmentExpression => [With(assignment, "|=")],
        SyntaxKind.ExclusiveOrAssignmentExpression => [With(assignment, "&=")],
        SyntaxKind.CoalesceAssignmentExpression => [With(assignment, "=")],
        _ => [],
    };

    /// <summary>A number that is one more; also one less if it is at least 2. Lengths of buffers and capacities can't be observed.</summary>
    public static IEnumerable<Change> Number(SyntaxNode node, SemanticModel model)
    {
        if (node is not LiteralExpressionSyntax { Token.Value: int or long or uint or ulong } literal || IsCapacity(literal))
        {
            return [];
        }

        var value = Convert.ToDecimal(literal.Token.Value, CultureInfo.InvariantCulture);
        var suffix = literal.Token.Value switch { long => "L", uint => "U", ulong => "UL", _ => "" };
        var more = Change.To(literal, (value + 1).ToString(CultureInfo.InvariantCulture) + suffix);
        return value >= 1 ? [more, Change.To(literal, (value - 1).ToString(CultureInfo.InvariantCulture) + suffix)] : [more];
    }

    /// <summary>The sign or <c>~</c> left out.</summary>
    public static IEnumerable<Change> SignRemoved(SyntaxNode node, SemanticModel model) =>
        node is PrefixUnaryExpressionSyntax unary && (unary.IsKind(SyntaxKind.UnaryMinusExpression) || unary.IsKind(SyntaxKind.BitwiseNotExpression)) ? [new(unary, unary.Operand)] : [];

    /// <summary><c>&amp;</c> and <c>|</c>, <c>^</c> and <c>&amp;</c>.</summary>
    public static IEnumerable<Change> BitOperator(SyntaxNode node, SemanticModel model) => node is not BinaryExpressionSyntax binary ? [] : binary.Kind() switch
    {
        SyntaxKind.BitwiseAndExpression => [With(binary, "|")],
        SyntaxKind.BitwiseOrExpression => [With(binary, "&")],
        SyntaxKind.ExclusiveOrExpression => [With(binary, "&")],
        _ => [],
    };

    /// <summary><c>&lt;&lt;</c> and <c>&gt;&gt;</c>.</summary>
    public static IEnumerable<Change> Shift(SyntaxNode node, SemanticModel model) => node is not BinaryExpressionSyntax binary ? [] : binary.Kind() switch
    {
        SyntaxKind.LeftShiftExpression => [With(binary, ">>")],
        SyntaxKind.RightShiftExpression => [With(binary, "<<")],
        SyntaxKind.UnsignedRightShiftExpression => [With(binary, "<<")],
        _ => [],
    };

    /// <summary><c>checked</c> left out.</summary>
    public static IEnumerable<Change> CheckedRemoved(SyntaxNode node, SemanticModel model) =>
        node is CheckedExpressionSyntax expression && expression.IsKind(SyntaxKind.CheckedExpression) ? [new(expression, SyntaxFactory.ParenthesizedExpression(expression.Expression))] : [];

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_Double;

    private static bool IsCapacity(LiteralExpressionSyntax literal) =>
        literal.Parent is ArrayRankSpecifierSyntax { Parent.Parent: StackAllocArrayCreationExpressionSyntax }
            || (literal.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is ObjectCreationExpressionSyntax created
                && Growing.Contains(created.Type is GenericNameSyntax generic ? generic.Identifier.Text : created.Type.ToString()));

    private static Change With(BinaryExpressionSyntax binary, string token) => Change.To(binary, $"({binary.Left}) {token} ({binary.Right})");

    private static Change With(AssignmentExpressionSyntax assignment, string token) => Change.To(assignment, $"{assignment.Left} {token} {assignment.Right}");
}
