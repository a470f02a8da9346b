using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>Mistakes in patterns, in <c>switch</c>, and with enumerations.</summary>
internal static class PatternOperators
{
    /// <summary><c>is</c> and <c>is not</c>.</summary>
    public static IEnumerable<Change> IsNot(SyntaxNode node, SemanticModel model) => node switch
    {
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax not } pattern => [Change.To(pattern, $"{pattern.Expression} is {not.Pattern}")],
        IsPatternExpressionSyntax pattern => [Change.To(pattern, $"{pattern.Expression} is not ({pattern.Pattern})")],
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.IsExpression) => [Change.To(binary, $"{binary.Left} is not {binary.Right}")],
        _ => [],
    };

    /// <summary><c>and</c> and <c>or</c>, and one side of them.</summary>
    public static IEnumerable<Change> AndOr(SyntaxNode node, SemanticModel model)
    {
        if (node is not BinaryPatternSyntax pattern)
        {
            return [];
        }

        var other = pattern.IsKind(SyntaxKind.AndPattern)
            ? SyntaxFactory.BinaryPattern(SyntaxKind.OrPattern, pattern.Left, Spaced(SyntaxKind.OrKeyword), pattern.Right)
            : SyntaxFactory.BinaryPattern(SyntaxKind.AndPattern, pattern.Left, Spaced(SyntaxKind.AndKeyword), pattern.Right);
        return [new(pattern, other), new(pattern, pattern.Left), new(pattern, pattern.Right)];
    }

    /// <summary>The boundary and the direction of <c>is &gt;= 0</c>.</summary>
    public static IEnumerable<Change> Range(SyntaxNode node, SemanticModel model) => node is not RelationalPatternSyntax pattern ? [] : pattern.OperatorToken.Kind() switch
    {
        SyntaxKind.LessThanToken => [With(pattern, SyntaxKind.LessThanEqualsToken), With(pattern, SyntaxKind.GreaterThanEqualsToken)],
        SyntaxKind.LessThanEqualsToken => [With(pattern, SyntaxKind.LessThanToken), With(pattern, SyntaxKind.GreaterThanToken)],
        SyntaxKind.GreaterThanToken => [With(pattern, SyntaxKind.GreaterThanEqualsToken), With(pattern, SyntaxKind.LessThanEqualsToken)],
        SyntaxKind.GreaterThanEqualsToken => [With(pattern, SyntaxKind.GreaterThanToken), With(pattern, SyntaxKind.LessThanToken)],
        _ => [],
    };

    /// <summary>A property that a pattern does not check.</summary>
    public static IEnumerable<Change> PropertyRemoved(SyntaxNode node, SemanticModel model) => node is PropertyPatternClauseSyntax clause
        ? clause.Subpatterns.Select(property => new Change(clause, clause.WithSubpatterns(clause.Subpatterns.Remove(property))))
        : [];

    /// <summary>A <c>switch</c> without one of its cases.</summary>
    public static IEnumerable<Change> ArmRemoved(SyntaxNode node, SemanticModel model) => node switch
    {
        SwitchExpressionSyntax choice => choice.Arms.SkipLast(1).Select(arm => new Change(choice, choice.WithArms(choice.Arms.Remove(arm)))),
        SwitchStatementSyntax choice => choice.Sections.Select(section => new Change(choice, choice.WithSections(choice.Sections.Remove(section)))),
        _ => [],
    };

    /// <summary>Another member of the same enumeration.</summary>
    public static IEnumerable<Change> EnumMember(SyntaxNode node, SemanticModel model)
    {
        if (node is not MemberAccessExpressionSyntax access || model.GetSymbolInfo(access).Symbol is not IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum, Name: not "StringComparison" } type } field)
        {
            return [];
        }

        var members = type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).ToList();
        var other = members[(members.IndexOf(field) + 1) % members.Count];
        return SymbolEqualityComparer.Default.Equals(other, field) ? [] : [Change.To(access, $"{access.Expression}.{other.Name}")];
    }

    private static Change With(RelationalPatternSyntax pattern, SyntaxKind token) =>
        new(pattern, pattern.WithOperatorToken(SyntaxFactory.Token(token).WithTriviaFrom(pattern.OperatorToken)));

    private static SyntaxToken Spaced(SyntaxKind token) => SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Space), token, SyntaxFactory.TriviaList(SyntaxFactory.Space));
}
