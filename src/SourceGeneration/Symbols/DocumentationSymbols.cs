using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reads the XML documentation comments of actions and of the project's types that they take and return, whether or not the project writes a documentation file.</summary>
internal sealed class DocumentationSymbols
{
    private static readonly ConditionalWeakTable<Compilation, DocumentationSymbols> ByCompilation = new();

    private readonly Compilation _compilation;
    private readonly Dictionary<ISymbol, IReadOnlyList<DocumentationModel>> _ofTypes = new(SymbolEqualityComparer.Default);

    private DocumentationSymbols(Compilation compilation) => _compilation = compilation;

    public static DocumentationSymbols In(Compilation compilation) => ByCompilation.GetValue(compilation, static of => new(of));

    /// <summary>Returns the comments of a method and of the types that it takes and returns.</summary>
    public EquatableArray<DocumentationModel> Of(IMethodSymbol method)
    {
        var comments = new List<DocumentationModel>();
        if (IsOwn(method) && method.MethodKind == MethodKind.Ordinary)
        {
            Add(method.OriginalDefinition, comments, xml => ExceptionStatus.Complete(xml, _compilation));
        }

        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        AddTypes(method.ReturnType, seen, comments);
        foreach (var parameter in method.Parameters)
        {
            AddTypes(parameter.Type, seen, comments);
        }

        return new([.. comments]);
    }

    private void AddTypes(ITypeSymbol type, HashSet<ITypeSymbol> seen, List<DocumentationModel> comments)
    {
        if (type is IArrayTypeSymbol array)
        {
            AddTypes(array.ElementType, seen, comments);
            return;
        }

        if (type is not INamedTypeSymbol named || !seen.Add(type))
        {
            return;
        }

        foreach (var argument in named.TypeArguments)
        {
            AddTypes(argument, seen, comments);
        }

        if (!IsOwn(named))
        {
            return;
        }

        comments.AddRange(OfType(named.OriginalDefinition));
        foreach (var related in RelatedTypes(named))
        {
            AddTypes(related, seen, comments);
        }
    }

    /// <summary>Returns the types of the members, the base class, and the derived classes that the type names for JSON.</summary>
    private static IEnumerable<ITypeSymbol> RelatedTypes(INamedTypeSymbol type)
    {
        if (type.BaseType is { } ancestor)
        {
            yield return ancestor;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public } property)
            {
                yield return property.Type;
            }
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonDerivedTypeAttribute" && attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is ITypeSymbol derived)
            {
                yield return derived;
            }
        }
    }

    private IReadOnlyList<DocumentationModel> OfType(INamedTypeSymbol type)
    {
        lock (_ofTypes)
        {
            if (_ofTypes.TryGetValue(type, out var known))
            {
                return known;
            }

            var comments = new List<DocumentationModel>();
            Add(type, comments);
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && member.DeclaredAccessibility == Accessibility.Public)
                {
                    Add(member, comments);
                }
            }

            return _ofTypes[type] = comments;
        }
    }

    private void Add(ISymbol symbol, List<DocumentationModel> comments, Func<string, string>? complete = null)
    {
        if (symbol.GetDocumentationCommentId() is { } id && XmlOf(symbol) is { Length: > 0 } xml)
        {
            comments.Add(new(id, complete is null ? xml : complete(xml)));
        }
    }

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    /// <summary>Returns the elements of a comment. Without a documentation file the compiler takes it for an ordinary comment, whose text is at hand all the same.</summary>
    private string? XmlOf(ISymbol symbol)
    {
        if (symbol.GetDocumentationCommentXml() is { Length: > 0 } member)
        {
            var start = member.IndexOf('>') + 1;
            var end = member.LastIndexOf("</member>", StringComparison.Ordinal);
            return end > start ? member.Substring(start, end - start) : null;
        }

        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (TextOf(reference.GetSyntax()) is { } text && WithResolvedReferences(text, reference) is { } xml)
            {
                return xml;
            }
        }

        return null;
    }

    private static string? TextOf(SyntaxNode declaration)
    {
        var text = new StringBuilder();
        var owner = declaration is VariableDeclaratorSyntax ? declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? declaration : declaration;
        foreach (var trivia in owner.GetLeadingTrivia())
        {
            var line = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) ? trivia.ToString() : string.Empty;
            if (line.StartsWith("///", StringComparison.Ordinal) && !line.StartsWith("////", StringComparison.Ordinal))
            {
                text.Append(line, 3, line.Length - 3).Append('\n');
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>Returns the elements with the ids of what <c>cref</c> names, as the compiler writes them; null if they are not well-formed.</summary>
    private string? WithResolvedReferences(string text, SyntaxReference declaration)
    {
        XElement member;
        try
        {
            member = XElement.Parse($"<member>{text}</member>", LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }

        foreach (var element in member.Descendants())
        {
            if (element.Attribute("cref") is { } reference && IdOf(reference.Value, declaration) is { } id)
            {
                reference.Value = id;
            }
        }

        return string.Concat(member.Nodes().Select(static node => node.ToString(SaveOptions.DisableFormatting)));
    }

    private string? IdOf(string reference, SyntaxReference declaration)
    {
        if (reference.Length > 1 && reference[1] == ':')
        {
            return null;
        }

        var name = SyntaxFactory.ParseTypeName(reference.Replace('{', '<').Replace('}', '>'));
        var model = _compilation.GetSemanticModel(declaration.SyntaxTree);
        var symbol = model.GetSpeculativeSymbolInfo(declaration.Span.Start, name, SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
        return symbol?.OriginalDefinition.GetDocumentationCommentId();
    }
}
