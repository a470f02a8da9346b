using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reports methods of controllers that look like actions, and are not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActionNameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.NotAnAction];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!ControllerSymbol.IsController(type))
        {
            return;
        }

        var isMeant = ActionKinds.DerivesFromController(type) || type.GetMembers().Any(ActionKinds.IsAction);
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method && ReasonOf(method, isMeant) is var (reason, fix))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotAnAction, method.Locations[0], $"{type.Name}.{method.Name}", reason, fix));
            }
        }
    }

    private static (string Reason, string Fix)? ReasonOf(IMethodSymbol method, bool isMeant)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false } || AttributeSymbols.IsMarked(method, KnownNames.NonAction))
        {
            return null;
        }

        var isMarked = ActionKinds.IsMarked(method);
        if (method.IsStatic || method.DeclaredAccessibility != Accessibility.Public)
        {
            return isMarked ? (method.IsStatic ? "it is static" : "it is not public", "Make it a public instance method, or remove its attribute") : null;
        }

        if (!isMeant || isMarked || method.IsOverride || ActionKinds.ImplementsInterface(method))
        {
            return null;
        }

        var hasVerb = ActionName.Read(method.Name).Method is not null;
        return !hasVerb ? ("its name does not start with Get, Post, Put, Patch, Delete, Head, or Options", "Mark it with an attribute such as [HttpGet], or, if it is not to be called by clients, with [NonAction]")
            : method.IsGenericMethod ? ("it has type parameters", "Remove them, or mark it with [NonAction]")
            : null;
    }
}

/// <summary>Determines which methods are actions by convention.</summary>
internal static class ActionKinds
{
    /// <summary>Determines whether the member is an action by its name or by an attribute.</summary>
    public static bool IsAction(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsOverride: false } method
        && (IsMarked(method) || (!method.IsGenericMethod && ActionName.Read(method.Name).Method is not null))
        && !AttributeSymbols.IsMarked(method, KnownNames.NonAction);

    /// <summary>Determines whether an attribute of the library gives the method a route.</summary>
    public static bool IsMarked(IMethodSymbol method)
    {
        foreach (var attribute in AttributeSymbols.All(method))
        {
            if (attribute.AttributeClass is { } type && (type.ToDisplayString() == KnownNames.Route || type.BaseType?.ToDisplayString() == KnownNames.HttpMethod))
            {
                return true;
            }
        }

        return false;
    }

    public static bool DerivesFromController(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: KnownNames.Controller, ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    public static bool ImplementsInterface(IMethodSymbol method)
    {
        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            foreach (var member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
