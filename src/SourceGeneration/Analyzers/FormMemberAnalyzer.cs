using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reports parameters that are bound from form fields and have a type that fields can't contain. All requests for such an action fail.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FormMemberAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotOfFormFields];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Parameter);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var syntax = (ParameterSyntax)context.Node;
        if (syntax.AttributeLists.Count > 0
            && context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken) is IParameterSymbol parameter
            && AttributeSymbols.IsMarked(parameter, FormTypes.FromForm)
            && ParameterSymbol.ReadAlone(parameter).Source == BindingSource.Value
            && FormTypes.FindProblem(parameter) is var (problem, fix))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotOfFormFields, syntax.Identifier.GetLocation(), parameter.Name, problem, fix));
        }
    }
}

/// <summary>What form fields can contain, by the rules of the package of forms. Types and members with attributes of System.Text.Json are left to it.</summary>
internal sealed class FormTypes
{
    public const string FromForm = "LambdaEventHandler.FromFormAttribute";

    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    private FormTypes()
    {
    }

    /// <summary>Returns what is wrong with the type of a parameter, and how to fix it; null if nothing is.</summary>
    public static (string Problem, string Fix)? FindProblem(IParameterSymbol parameter)
    {
        var type = SimpleSymbols.UnderNullable(parameter.Type);
        return IsFile(type) || IsMarkedForJson(type) ? null
            : IsDictionary(type) || CollectionSymbols.ElementOf(type) is not null ? ($"{TypeNames.ForMessage(type)} has no members that could be fields", "Use a class with a property for each field")
            : new FormTypes().FindMember(type);
    }

    private (string Problem, string Fix)? FindMember(ITypeSymbol type)
    {
        if (IsOfFramework(type) || !_seen.Add(type))
        {
            return null;
        }

        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (IsRead(property, type) && !IsMarkedForJson(property) && FindProblem(property) is { } problem)
                {
                    return problem;
                }
            }
        }

        return null;
    }

    private (string Problem, string Fix)? FindProblem(IPropertySymbol property)
    {
        var type = SimpleSymbols.UnderNullable(property.Type);
        if (IsMarkedForJson(type))
        {
            return null;
        }

        var element = CollectionSymbols.ElementOf(type);
        return IsFile(type) ? ($"{NameOf(property)} is a file", "Make the file a parameter of the action")
            : IsDictionary(type) ? ($"{NameOf(property)} is a dictionary", "Use a class with a property for each field")
            : IsBytes(type) ? null
            : element is null ? FindMember(type)
            : !IsBytes(element) && (IsDictionary(element) || CollectionSymbols.ElementOf(element) is not null) ? ($"{NameOf(property)} is a collection of collections", "Use a collection of objects with a property for the inner one")
            : FindMember(SimpleSymbols.UnderNullable(element));
    }

    private static bool IsRead(IPropertySymbol property, ITypeSymbol type) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
        && (property.SetMethod is { DeclaredAccessibility: Accessibility.Public } || (type is INamedTypeSymbol named && named.InstanceConstructors.Any(constructor => Takes(constructor, property))));

    private static bool Takes(IMethodSymbol constructor, IPropertySymbol property) =>
        constructor.DeclaredAccessibility == Accessibility.Public
        && constructor.Parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(IPropertySymbol property) => $"{TypeNames.ForMessage(property.ContainingType)}.{property.Name}";

    private static bool IsFile(ITypeSymbol type) => type.ToDisplayString() == "LambdaEventHandler.FormFile" || (CollectionSymbols.ElementOf(type) is { } element && IsFile(element));

    private static bool IsBytes(ITypeSymbol type) => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };

    private static bool IsDictionary(ITypeSymbol type) => IsNamedDictionary(type) || type.AllInterfaces.Any(IsNamedDictionary);

    private static bool IsNamedDictionary(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IDictionary" or "IReadOnlyDictionary" } named && named.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal);

    private static bool IsOfFramework(ITypeSymbol type) =>
        type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || $"{type.ContainingNamespace.ToDisplayString()}.".StartsWith("System.", StringComparison.Ordinal);

    private static bool IsMarkedForJson(ISymbol symbol) =>
        symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.ContainingNamespace.ToDisplayString().StartsWith("System.Text.Json", StringComparison.Ordinal) == true);
}
