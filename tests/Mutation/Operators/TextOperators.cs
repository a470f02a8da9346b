using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>Mistakes with texts and characters.</summary>
internal static class TextOperators
{
    private static readonly Dictionary<string, string[]> Classes = new()
    {
        ["IsAsciiLetter"] = ["IsLetter"],
        ["IsAsciiDigit"] = ["IsDigit"],
        ["IsAsciiLetterOrDigit"] = ["IsLetterOrDigit"],
        ["IsAsciiHexDigit"] = ["IsAsciiLetterOrDigit"],
        ["IsLetter"] = ["IsAsciiLetter"],
        ["IsDigit"] = ["IsAsciiDigit"],
        ["IsLetterOrDigit"] = ["IsAsciiLetterOrDigit"],
        ["IsWhiteSpace"] = ["IsControl"],
        ["IsControl"] = ["IsWhiteSpace"],
        ["IsNullOrWhiteSpace"] = ["IsNullOrEmpty"],
        ["IsNullOrEmpty"] = ["IsNullOrWhiteSpace"],
        ["ToLowerInvariant"] = ["ToUpperInvariant"],
        ["ToUpperInvariant"] = ["ToLowerInvariant"],
        ["EqualsIgnoreCase"] = ["Equals"],
    };

    private static readonly Dictionary<string, string[]> Positions = new()
    {
        ["StartsWith"] = ["EndsWith", "Contains"],
        ["EndsWith"] = ["StartsWith", "Contains"],
        ["Contains"] = ["StartsWith"],
        ["TrimStart"] = ["TrimEnd"],
        ["TrimEnd"] = ["TrimStart"],
        ["Trim"] = ["TrimStart", "TrimEnd"],
    };

    private static readonly Dictionary<string, string[]> Directions = new()
    {
        ["IndexOf"] = ["LastIndexOf"],
        ["LastIndexOf"] = ["IndexOf"],
        ["IndexOfAny"] = ["LastIndexOfAny"],
        ["LastIndexOfAny"] = ["IndexOfAny"],
        ["IndexOfAnyExcept"] = ["LastIndexOfAnyExcept"],
        ["IndexOfAnyInRange"] = ["LastIndexOfAnyInRange"],
    };

    private static readonly Dictionary<string, string> Comparisons = new()
    {
        ["Ordinal"] = "OrdinalIgnoreCase",
        ["OrdinalIgnoreCase"] = "Ordinal",
    };

    /// <summary>A text that is empty; "x" if it is empty already. Texts of exceptions are left alone.</summary>
    public static IEnumerable<Change> Text(SyntaxNode node, SemanticModel model)
    {
        if (node is not LiteralExpressionSyntax literal || IsMessage(literal))
        {
            return [];
        }

        return literal.Kind() switch
        {
            SyntaxKind.StringLiteralExpression => [Change.To(literal, literal.Token.ValueText.Length == 0 ? "\"x\"" : "\"\"")],
            SyntaxKind.Utf8StringLiteralExpression => [Change.To(literal, literal.Token.ValueText.Length == 0 ? "\"x\"u8" : "\"\"u8")],
            _ => [],
        };
    }

    /// <summary>The next character.</summary>
    public static IEnumerable<Change> Character(SyntaxNode node, SemanticModel model) =>
        node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.CharacterLiteralExpression) && !IsMessage(literal)
            ? [Change.To(literal, SymbolDisplay.FormatLiteral((char)(literal.Token.ValueText[0] + 1), quote: true))]
            : [];

    /// <summary>ASCII and Unicode, white space and control characters, null and empty, lower and upper case.</summary>
    public static IEnumerable<Change> CharacterClass(SyntaxNode node, SemanticModel model) => Renamed(node, Classes);

    /// <summary>StartsWith, EndsWith, and Contains; the end that is trimmed.</summary>
    public static IEnumerable<Change> Position(SyntaxNode node, SemanticModel model) => Renamed(node, Positions);

    /// <summary>IndexOf and LastIndexOf.</summary>
    public static IEnumerable<Change> SearchDirection(SyntaxNode node, SemanticModel model) => Renamed(node, Directions);

    /// <summary>Ordinal and OrdinalIgnoreCase.</summary>
    public static IEnumerable<Change> Comparison(SyntaxNode node, SemanticModel model) =>
        node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "StringComparison" or "StringComparer" } type } access
            && Comparisons.TryGetValue(access.Name.Identifier.Text, out var other)
                ? [Change.To(access, $"{type}.{other}")]
                : [];

    /// <summary>Determines whether a text is for people: a part of an exception.</summary>
    private static bool IsMessage(SyntaxNode node) => node.Ancestors().Any(static ancestor =>
        ancestor is ThrowStatementSyntax or ThrowExpressionSyntax || (ancestor is ObjectCreationExpressionSyntax created && created.Type.ToString().EndsWith("Exception", StringComparison.Ordinal)));

    private static IEnumerable<Change> Renamed(SyntaxNode node, Dictionary<string, string[]> names)
    {
        var name = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
            _ => null,
        };
        return name is not null && names.TryGetValue(name.Identifier.Text, out var others)
            ? others.Select(other => new Change(node, node.ReplaceNode(name, SyntaxFactory.IdentifierName(other))))
            : [];
    }
}
