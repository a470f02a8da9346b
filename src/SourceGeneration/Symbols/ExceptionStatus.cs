using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Finds the status of exceptions that a comment lists: the constant that their constructors pass to <c>ServiceException</c>.</summary>
internal static class ExceptionStatus
{
    private const string Base = "LambdaEventHandler.ServiceException";

    /// <summary>Adds the attribute <c>status</c> to the <c>exception</c> elements of a comment whose status is known. A status that the author has written is kept.</summary>
    public static string Complete(string xml, Compilation compilation)
    {
        if (!xml.Contains("<exception"))
        {
            return xml;
        }

        XElement member;
        try
        {
            member = XElement.Parse($"<member>{xml}</member>", LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            return xml;
        }

        foreach (var exception in member.Elements("exception"))
        {
            if (exception.Attribute("status") is null && exception.Attribute("cref")?.Value is { } id
                && DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is INamedTypeSymbol type && Find(type, compilation) is { } status)
            {
                exception.SetAttributeValue("status", status.ToString(CultureInfo.InvariantCulture));
            }
        }

        return string.Concat(member.Nodes().Select(static node => node.ToString(SaveOptions.DisableFormatting)));
    }

    /// <summary>Returns the status of the nearest class that derives directly from <c>ServiceException</c>; null if its constructors pass several, or none that is constant.</summary>
    private static int? Find(INamedTypeSymbol exception, Compilation compilation)
    {
        for (var type = exception; type is not null; type = type.BaseType)
        {
            if (type.BaseType?.ToDisplayString() == Base)
            {
                var statuses = type.DeclaringSyntaxReferences.SelectMany(reference => BaseCalls(reference.GetSyntax())).Select(call => StatusOf(call, compilation)).Distinct().ToList();
                return statuses.Count == 1 ? statuses[0] : null;
            }
        }

        return null;
    }

    /// <summary>Returns the arguments of the calls of the base class: of the primary constructor, or of each constructor that does not call another one.</summary>
    private static IEnumerable<ArgumentListSyntax> BaseCalls(SyntaxNode declaration)
    {
        if (declaration is not TypeDeclarationSyntax type)
        {
            yield break;
        }

        foreach (var primary in type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [])
        {
            yield return primary.ArgumentList;
        }

        foreach (var constructor in type.Members.OfType<ConstructorDeclarationSyntax>())
        {
            if (constructor.Initializer is { } initializer && initializer.IsKind(SyntaxKind.BaseConstructorInitializer))
            {
                yield return initializer.ArgumentList;
            }
        }
    }

    private static int? StatusOf(ArgumentListSyntax call, Compilation compilation)
    {
        var arguments = call.Arguments;
        var status = arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == "statusCode")
            ?? (arguments.Count > 0 && arguments[0].NameColon is null ? arguments[0] : null);
        return status is not null && compilation.GetSemanticModel(call.SyntaxTree).GetConstantValue(status.Expression) is { HasValue: true, Value: int value } ? value : null;
    }
}
