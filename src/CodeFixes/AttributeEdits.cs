using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Adds, replaces, and removes attributes.</summary>
internal static class AttributeEdits
{
    private const string Namespace = "LambdaEventHandler";

    /// <summary>Creates the name of an attribute of the library; the editor shortens it where the file imports the namespace.</summary>
    public static NameSyntax NameOf(string attribute) =>
        SyntaxFactory.ParseName($"global::{Namespace}.{attribute}").WithAdditionalAnnotations(Simplifier.Annotation);

    public static AttributeListSyntax ListOf(string attribute) =>
        SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(NameOf(attribute))));

    /// <summary>Marks a member with an attribute, on a line of its own before it.</summary>
    public static MemberDeclarationSyntax Mark(MemberDeclarationSyntax member, string attribute)
    {
        var first = member.GetLeadingTrivia();
        var indentation = first.Count > 0 && first[first.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(first[first.Count - 1]) : SyntaxFactory.TriviaList();
        var list = ListOf(attribute).WithLeadingTrivia(first).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        var bare = member.WithLeadingTrivia(indentation);
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>Marks a parameter with an attribute.</summary>
    public static ParameterSyntax Mark(ParameterSyntax parameter, string attribute)
    {
        var list = ListOf(attribute).WithLeadingTrivia(parameter.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        return parameter.WithLeadingTrivia().WithAttributeLists(parameter.WithLeadingTrivia().AttributeLists.Insert(0, list));
    }

    /// <summary>Removes an attribute, with its list if it is the only one.</summary>
    public static SyntaxNode Remove(SyntaxNode root, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return list.Attributes.Count == 1
            ? root.RemoveNode(list, SyntaxRemoveOptions.KeepLeadingTrivia)!
            : root.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)));
    }

    /// <summary>Sets whether and how a member is accessible, and removes other modifiers.</summary>
    public static MemberDeclarationSyntax MakePublic(MemberDeclarationSyntax member, params SyntaxKind[] removed)
    {
        var leading = member.GetLeadingTrivia();
        var bare = member.WithLeadingTrivia();
        var kept = bare.Modifiers.Where(modifier => !IsAccess(modifier) && !removed.Contains(modifier.Kind()));
        var access = SyntaxFactory.Token(SyntaxKind.PublicKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        var modifiers = SyntaxFactory.TokenList([access, .. kept.Select(static modifier => modifier.WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space))]);
        return member.AttributeLists.Count == 0
            ? bare.WithModifiers(modifiers).WithLeadingTrivia(leading)
            : bare.WithModifiers(modifiers.Replace(modifiers[0], modifiers[0].WithLeadingTrivia(FirstTrivia(member)))).WithLeadingTrivia(leading);
    }

    // The indentation of the line behind the attributes.
    private static SyntaxTriviaList FirstTrivia(MemberDeclarationSyntax member) =>
        member.AttributeLists[member.AttributeLists.Count - 1].GetLastToken().GetNextToken().LeadingTrivia;

    private static bool IsAccess(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword;
}
