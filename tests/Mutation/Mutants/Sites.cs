using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.Mutation;

/// <summary>Finds the code that is chosen instead of its copy: an expression, a statement, or the body of a member.</summary>
internal static class Sites
{
    /// <summary>Returns the first level that can compile.</summary>
    public static MutantLevel FirstLevel(SyntaxNode target)
    {
        for (var level = MutantLevel.Expression; level < MutantLevel.None; level++)
        {
            if (Find(target, level) is not null)
            {
                return level;
            }
        }

        return MutantLevel.None;
    }

    /// <summary>Returns the node that is chosen at a level; null if there is none.</summary>
    public static SyntaxNode? Find(SyntaxNode target, MutantLevel level) => level switch
    {
        MutantLevel.Expression => Expression(target),
        MutantLevel.Statement => Statement(target),
        MutantLevel.Member => Body(target),
        _ => null,
    };

    /// <summary>Determines whether a node must be constant, or is no code that runs.</summary>
    public static bool IsConstant(SyntaxNode node) => node.AncestorsAndSelf().Any(static ancestor => ancestor switch
    {
        AttributeListSyntax or EnumMemberDeclarationSyntax or CaseSwitchLabelSyntax => true,
        EqualsValueClauseSyntax { Parent: ParameterSyntax } => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.Modifiers.Any(SyntaxKind.ConstKeyword),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => true,
        _ => false,
    });

    /// <summary>Returns the member that a node is in.</summary>
    public static MemberDeclarationSyntax? Member(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    public static string MemberName(SyntaxNode node)
    {
        var member = Member(node);
        var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.Text;
        var name = member switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            ConstructorDeclarationSyntax => "constructor",
            FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
            IndexerDeclarationSyntax => "indexer",
            OperatorDeclarationSyntax one => one.OperatorToken.Text,
            _ => "",
        };
        return $"{type}.{name}";
    }

    /// <summary>Returns the block or the arrow of a member, an accessor, or a constructor.</summary>
    private static SyntaxNode? Body(SyntaxNode target)
    {
        for (var node = target; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax }:
                case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax }:
                    return node;
                case MemberDeclarationSyntax:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    private static StatementSyntax? Statement(SyntaxNode target)
    {
        var statement = target.FirstAncestorOrSelf<StatementSyntax>();
        return statement is null or LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or BlockSyntax { Parent: not BlockSyntax } ? null : statement;
    }

    private static ExpressionSyntax? Expression(SyntaxNode target)
    {
        for (var node = target; node is not null and not StatementSyntax and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is ExpressionSyntax expression && IsValue(expression))
            {
                return Declares(expression) ? null : expression;
            }
        }

        return null;
    }

    /// <summary>Determines whether <c>? :</c> can take the place of an expression.</summary>
    private static bool IsValue(ExpressionSyntax expression)
    {
        if (expression is TypeSyntax and not IdentifierNameSyntax
            or InitializerExpressionSyntax or ThrowExpressionSyntax or DeclarationExpressionSyntax or RefExpressionSyntax or AssignmentExpressionSyntax
            or AnonymousFunctionExpressionSyntax or RangeExpressionSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax
            || expression.Ancestors().TakeWhile(static ancestor => ancestor is not StatementSyntax and not ExpressionSyntax).Any(static ancestor => ancestor is PatternSyntax)
            || BeginsWithBinding(expression))
        {
            return false;
        }

        return expression.Parent switch
        {
            ExpressionStatementSyntax or RefExpressionSyntax => false,
            ForStatementSyntax loop => loop.Condition == expression,
            MemberAccessExpressionSyntax access => access.Expression == expression,
            InvocationExpressionSyntax => false,
            AssignmentExpressionSyntax assignment => assignment.Left != expression,
            PrefixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.PreIncrementExpression) && !unary.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax => false,
            ArgumentSyntax argument => argument.RefKindKeyword.RawKind == 0,
            NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax => false,
            _ => true,
        };
    }

    private static bool BeginsWithBinding(ExpressionSyntax expression)
    {
        ExpressionSyntax? first = expression;
        while (first is not null)
        {
            switch (first)
            {
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax:
                    return true;
                case InvocationExpressionSyntax call:
                    first = call.Expression;
                    break;
                case MemberAccessExpressionSyntax access:
                    first = access.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    first = element.Expression;
                    break;
                case ConditionalAccessExpressionSyntax access:
                    first = access.Expression;
                    break;
                case PostfixUnaryExpressionSyntax unary:
                    first = unary.Operand;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Determines whether an expression declares variables for the code around it, which would be declared twice.</summary>
    private static bool Declares(ExpressionSyntax expression) => expression
        .DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax and not SwitchExpressionArmSyntax)
        .Any(static node => node is SingleVariableDesignationSyntax);
}
