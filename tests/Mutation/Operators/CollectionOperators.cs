using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>Mistakes with collections and their parts.</summary>
internal static class CollectionOperators
{
    private static readonly Dictionary<string, string> Quantifiers = new() { ["Any"] = "All", ["All"] = "Any" };

    private static readonly Dictionary<string, string> Ends = new()
    {
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["Single"] = "First",
    };

    private static readonly Dictionary<string, string> Limits = new() { ["Min"] = "Max", ["Max"] = "Min", ["MinBy"] = "MaxBy", ["MaxBy"] = "MinBy" };

    private static readonly Dictionary<string, string> Orders = new() { ["OrderBy"] = "OrderByDescending", ["OrderByDescending"] = "OrderBy", ["ThenBy"] = "ThenByDescending" };

    /// <summary>A range that begins or ends one later or earlier.</summary>
    public static IEnumerable<Change> Slice(SyntaxNode node, SemanticModel model)
    {
        if (node is RangeExpressionSyntax range)
        {
            return Shifted(range);
        }

        return node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Slice" or "AsSpan" or "Substring" }, ArgumentList.Arguments: { Count: > 0 } arguments }
            ? arguments.Select(static argument => Change.To(argument.Expression, $"({argument.Expression}) + 1"))
            : [];
    }

    /// <summary>Any and All.</summary>
    public static IEnumerable<Change> Quantifier(SyntaxNode node, SemanticModel model) => Renamed(node, Quantifiers);

    /// <summary>First and Last.</summary>
    public static IEnumerable<Change> FirstLast(SyntaxNode node, SemanticModel model) => Renamed(node, Ends);

    /// <summary>Min and Max.</summary>
    public static IEnumerable<Change> MinMax(SyntaxNode node, SemanticModel model) => Renamed(node, Limits);

    /// <summary>Ascending and descending.</summary>
    public static IEnumerable<Change> SortOrder(SyntaxNode node, SemanticModel model) => Renamed(node, Orders);

    /// <summary>A collection without its elements.</summary>
    public static IEnumerable<Change> Emptied(SyntaxNode node, SemanticModel model) =>
        node is CollectionExpressionSyntax { Elements.Count: > 0 } collection ? [Change.To(collection, "[]")] : [];

    /// <summary>Where, Distinct, Skip, and Take left out.</summary>
    public static IEnumerable<Change> FilterRemoved(SyntaxNode node, SemanticModel model) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Where" or "Distinct" or "Skip" or "Take" or "Reverse" } access } call
            ? [new(call, access.Expression)]
            : [];

    private static IEnumerable<Change> Shifted(RangeExpressionSyntax range)
    {
        if (range.LeftOperand is { } left)
        {
            yield return left is PrefixUnaryExpressionSyntax { Operand: var fromEnd } && left.IsKind(SyntaxKind.IndexExpression)
                ? Change.To(fromEnd, $"({fromEnd}) + 1")
                : Change.To(left, $"({left}) + 1");
        }
        else
        {
            yield return Change.To(range, "1" + range);
        }

        if (range.RightOperand is { } right)
        {
            yield return right is PrefixUnaryExpressionSyntax { Operand: var fromEnd } && right.IsKind(SyntaxKind.IndexExpression)
                ? Change.To(fromEnd, $"({fromEnd}) + 1")
                : Change.To(right, $"({right}) - 1");
        }
        else
        {
            yield return Change.To(range, range + "^1");
        }
    }

    private static IEnumerable<Change> Renamed(SyntaxNode node, Dictionary<string, string> names) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } } && names.TryGetValue(name.Identifier.Text, out var other)
            ? [new(node, node.ReplaceNode(name, SyntaxFactory.IdentifierName(other)))]
            : [];
}
