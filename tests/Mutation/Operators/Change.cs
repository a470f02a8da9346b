using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>One changed place of the code.</summary>
/// <param name="Target">The node of the original code that is replaced.</param>
/// <param name="Replacement">The node that takes its place.</param>
internal readonly record struct Change(SyntaxNode Target, SyntaxNode Replacement)
{
    /// <summary>Replaces an expression with one that is given as text.</summary>
    public static Change To(ExpressionSyntax target, string replacement) => new(target, SyntaxFactory.ParseExpression(replacement));

    /// <summary>Removes a statement.</summary>
    public static Change Remove(StatementSyntax statement) => new(statement, SyntaxFactory.Block());
}
