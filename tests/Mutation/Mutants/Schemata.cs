using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>Rewrites a file so that it has all its mutants at once, each chosen by the switch with its number.</summary>
internal sealed class Schemata : CSharpSyntaxRewriter
{
    /// <summary>The class of the switch, which becomes a part of the assembly.</summary>
    public const string Switch = """
        namespace LambdaEventHandler
        {
            public static class MutationSwitch
            {
                public static int Active = int.TryParse(System.Environment.GetEnvironmentVariable("MUTANT"), out var number) ? number : 0;
                public static bool WasReached;
                public static System.Action<int> Passed;

                public static bool Is(int mutant)
                {
                    if (mutant == Active)
                    {
                        WasReached = true;
                        return true;
                    }

                    Passed?.Invoke(mutant);
                    return false;
                }
            }
        }
        """;

    private const string Call = "global::LambdaEventHandler.MutationSwitch.Is";

    private readonly Dictionary<SyntaxNode, List<Mutant>> _sites = [];

    private Schemata(IEnumerable<Mutant> mutants)
    {
        foreach (var mutant in mutants)
        {
            if (Sites.Find(mutant.Change.Target, mutant.Level) is { } site)
            {
                (_sites.TryGetValue(site, out var there) ? there : _sites[site] = []).Add(mutant);
            }
        }
    }

    /// <summary>Returns the text of a file with its mutants.</summary>
    public static string Rewrite(SyntaxNode root, IEnumerable<Mutant> mutants) => new Schemata(mutants).Visit(root)!.ToFullString();

    /// <summary>Returns the mutants that an error of the compiler belongs to: the one whose changed code it is in, or those of the place that it is about.</summary>
    public static IReadOnlyList<int> Responsible(SyntaxNode error)
    {
        for (var node = error; node is not null; node = node.Parent)
        {
            SyntaxNode inner = node;
            while (inner is ParenthesizedExpressionSyntax { Expression: var expression })
            {
                inner = expression;
            }

            if (NumberOf(inner) is not null && (node == error || node.Span == error.Span))
            {
                return Chain(inner);
            }

            if (node.Parent is { } parent && NumberOf(parent) is { } number && node != Otherwise(parent))
            {
                return [number];
            }
        }

        return [];
    }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var visited = base.Visit(node);
        if (node is null || !_sites.TryGetValue(node, out var mutants))
        {
            return visited;
        }

        return node switch
        {
            ExpressionSyntax => Choose((ExpressionSyntax)visited!, node, mutants),
            StatementSyntax => Choose((StatementSyntax)visited!, node, mutants),
            _ => visited,
        };
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        base.VisitMethodDeclaration(node) is MethodDeclarationSyntax visited && BlockFor(node.ExpressionBody, visited.ExpressionBody, IsVoid(node)) is { } block
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block)
            : base.VisitMethodDeclaration(node);

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node) =>
        base.VisitConstructorDeclaration(node) is ConstructorDeclarationSyntax visited && BlockFor(node.ExpressionBody, visited.ExpressionBody, isVoid: true) is { } block
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block)
            : base.VisitConstructorDeclaration(node);

    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node) =>
        base.VisitOperatorDeclaration(node) is OperatorDeclarationSyntax visited && BlockFor(node.ExpressionBody, visited.ExpressionBody, isVoid: false) is { } block
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block)
            : base.VisitOperatorDeclaration(node);

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node) =>
        base.VisitAccessorDeclaration(node) is AccessorDeclarationSyntax visited && BlockFor(node.ExpressionBody, visited.ExpressionBody, !node.IsKind(SyntaxKind.GetAccessorDeclaration)) is { } block
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block)
            : base.VisitAccessorDeclaration(node);

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        base.VisitPropertyDeclaration(node) is PropertyDeclarationSyntax visited && BlockFor(node.ExpressionBody, visited.ExpressionBody, isVoid: false) is { } block
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(block))
            : base.VisitPropertyDeclaration(node);

    public override SyntaxNode? VisitIndexerDeclaration(IndexerDeclarationSyntax node) =>
        base.VisitIndexerDeclaration(node) is IndexerDeclarationSyntax visited && BlockFor(node.ExpressionBody, visited.ExpressionBody, isVoid: false) is { } block
            ? visited.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(block))
            : base.VisitIndexerDeclaration(node);

    private static AccessorListSyntax Getter(BlockSyntax block) =>
        SyntaxFactory.AccessorList([SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, block)]);

    private static bool IsVoid(MethodDeclarationSyntax method) =>
        method.ReturnType.ToString() is var type && (type == "void" || (method.Modifiers.Any(SyntaxKind.AsyncKeyword) && type is "Task" or "ValueTask"));

    private BlockSyntax? BlockFor(ArrowExpressionClauseSyntax? original, ArrowExpressionClauseSyntax? visited, bool isVoid)
    {
        if (original is null || !_sites.TryGetValue(original, out var mutants))
        {
            return null;
        }

        var text = string.Concat(mutants.Select(mutant => $"if ({Call}({mutant.Id})) {{ {Statement(Changed(original, mutant))} }} else "));
        return (BlockSyntax)SyntaxFactory.ParseStatement($"{{ {text} {{ {Statement(visited!)} }} }}\n");

        string Statement(SyntaxNode arrow) => ((ArrowExpressionClauseSyntax)arrow).Expression is var expression && expression is ThrowExpressionSyntax || isVoid
            ? $"{expression.ToFullString()}\n;"
            : $"return {expression.ToFullString()}\n;";
    }

    private static SyntaxNode Changed(SyntaxNode site, Mutant mutant) =>
        mutant.Change.Replacement.WithTriviaFrom(mutant.Change.Target) is var replacement && site == mutant.Change.Target ? replacement : site.ReplaceNode(mutant.Change.Target, replacement);

    private static ExpressionSyntax Choose(ExpressionSyntax otherwise, SyntaxNode site, List<Mutant> mutants)
    {
        var text = string.Concat(mutants.Select(mutant => $"{Call}({mutant.Id}) ? ({Changed(site, mutant).ToFullString()}\n) : "));
        return SyntaxFactory.ParseExpression($"({text}({otherwise.ToFullString()}\n))");
    }

    private static StatementSyntax Choose(StatementSyntax otherwise, SyntaxNode site, List<Mutant> mutants)
    {
        var text = string.Concat(mutants.Select(mutant => $"if ({Call}({mutant.Id})) {{ {Changed(site, mutant).ToFullString()}\n }} else "));
        var chosen = $"{text}{{ {otherwise.ToFullString()}\n }}";
        return SyntaxFactory.ParseStatement(site is BlockSyntax ? $"{{ {chosen} }}\n" : chosen + "\n");
    }

    private static int? NumberOf(SyntaxNode? node)
    {
        var condition = node switch
        {
            ConditionalExpressionSyntax choice => choice.Condition,
            IfStatementSyntax choice => choice.Condition,
            _ => null,
        };
        return condition is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] } call && call.Expression.ToString() == Call
            ? (int)literal.Token.Value!
            : null;
    }

    private static SyntaxNode? Otherwise(SyntaxNode node) => node switch
    {
        ConditionalExpressionSyntax choice => choice.WhenFalse,
        IfStatementSyntax choice => choice.Else,
        _ => null,
    };

    private static List<int> Chain(SyntaxNode? node)
    {
        var numbers = new List<int>();
        while (NumberOf(node) is { } number)
        {
            numbers.Add(number);
            node = Otherwise(node!);
            node = node is ElseClauseSyntax otherwise ? otherwise.Statement : node;
        }

        return numbers;
    }
}
