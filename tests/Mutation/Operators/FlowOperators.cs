using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>Statements that are forgotten, and results that are wrong.</summary>
internal static class FlowOperators
{
    /// <summary>Another result: true and false, 0, "", an empty collection, null.</summary>
    public static IEnumerable<Change> ResultReplaced(SyntaxNode node, SemanticModel model)
    {
        var result = node switch
        {
            ReturnStatementSyntax { Expression: { } returned } => returned,
            ArrowExpressionClauseSyntax { Expression: var returned } => returned,
            _ => null,
        };
        if (result is null or ThrowExpressionSyntax or LiteralExpressionSyntax or RefExpressionSyntax or AssignmentExpressionSyntax || model.GetTypeInfo(result) is not { ConvertedType: { SpecialType: not SpecialType.System_Void } type })
        {
            return [];
        }

        return Others(type).Where(other => other != result.ToString()).Select(other => Change.To(result, other));
    }

    /// <summary>A call that is left out.</summary>
    public static IEnumerable<Change> CallRemoved(SyntaxNode node, SemanticModel model) => node switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax } => [],
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "SuppressFinalize" } } } => [],
        ExpressionStatementSyntax statement => [Change.Remove(statement)],
        YieldStatementSyntax statement when statement.Expression is not null => [Change.Remove(statement)],
        _ => [],
    };

    /// <summary>An assignment that is left out.</summary>
    public static IEnumerable<Change> AssignmentRemoved(SyntaxNode node, SemanticModel model) =>
        node is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax } statement ? [Change.Remove(statement)] : [];

    /// <summary><c>throw</c>, <c>break</c>, <c>continue</c>, or a <c>return</c> without a value that is left out.</summary>
    public static IEnumerable<Change> JumpRemoved(SyntaxNode node, SemanticModel model) => node switch
    {
        ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or ReturnStatementSyntax { Expression: null } => [Change.Remove((StatementSyntax)node)],
        _ => [],
    };

    /// <summary><c>break</c> and <c>continue</c>.</summary>
    public static IEnumerable<Change> BreakContinue(SyntaxNode node, SemanticModel model) => node switch
    {
        BreakStatementSyntax => [new(node, SyntaxFactory.ParseStatement("continue;"))],
        ContinueStatementSyntax => [new(node, SyntaxFactory.ParseStatement("break;"))],
        _ => [],
    };

    /// <summary>A <c>foreach</c> that does nothing.</summary>
    public static IEnumerable<Change> LoopRemoved(SyntaxNode node, SemanticModel model) => node is CommonForEachStatementSyntax loop ? [Change.Remove(loop)] : [];

    /// <summary>What <c>using</c> declares is not disposed.</summary>
    public static IEnumerable<Change> UsingRemoved(SyntaxNode node, SemanticModel model) => node is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } declaration
        ? [new(declaration, declaration.WithUsingKeyword(default).WithAwaitKeyword(default))]
        : [];

    private static IEnumerable<string> Others(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return ["true", "false"];
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return type.NullableAnnotation == NullableAnnotation.Annotated ? ["\"\"", "null"] : ["\"\""];
        }

        if (type is IArrayTypeSymbol || (type is INamedTypeSymbol { IsGenericType: true, TypeKind: TypeKind.Interface } && type.AllInterfaces.Any(static one => one.Name == "IEnumerable")))
        {
            return ["[]"];
        }

        return type is ITypeParameterSymbol ? [] : type.IsReferenceType ? ["null!"] : ["default"];
    }
}
