using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reports routes that work differently from what their author probably meant: a body that is read from the query string, and a path with a resource twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RouteAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.TextFromQuery, Descriptors.DoubledResource];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeController, SymbolKind.NamedType);
        context.RegisterOperationAction(AnalyzeHandler, Microsoft.CodeAnalysis.OperationKind.Invocation);
    }

    private static void AnalyzeController(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!ControllerSymbol.IsController(type))
        {
            return;
        }

        var methods = MethodSymbols.OfController(type);
        var signature = Signatures.Of(ControllerSymbol.Read(type, context.Compilation).Model);
        var convention = new ControllerConvention();
        convention.Add(signature);
        for (var index = 0; index < methods.Count; index++)
        {
            if (SymbolEqualityComparer.Default.Equals(methods[index].ContainingType, type))
            {
                AnalyzeAction(methods[index], signature.Methods[index], convention, context.ReportDiagnostic, context.CancellationToken);
                AnalyzeResource(methods[index], signature.Methods[index], signature, convention, context.ReportDiagnostic);
            }
        }
    }

    private static void AnalyzeHandler(OperationAnalysisContext context)
    {
        var operation = (IInvocationOperation)context.Operation;
        if (operation is not { Syntax: InvocationExpressionSyntax call, SemanticModel: { } model }
            || operation.TargetMethod.ContainingType?.ToDisplayString() != KnownNames.RouteBuilderExtensions
            || !HandlerSymbols.IsCandidate(call))
        {
            return;
        }

        var reading = new HandlerReading(call, operation, model, context.CancellationToken);
        if (reading.Read() is { } handler && reading.Target is { } method)
        {
            var convention = new ControllerConvention();
            var signature = Signatures.Of(handler);
            convention.Add(signature);
            AnalyzeAction(method, signature, convention, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static void AnalyzeAction(IMethodSymbol method, ActionSignature action, ControllerConvention convention, Action<Diagnostic> report, CancellationToken cancellation)
    {
        foreach (var plan in convention.Plans)
        {
            if (plan.Action != action || !HasBody(plan.Methods) || ReadsBody(plan))
            {
                continue;
            }

            for (var index = 0; index < plan.Parameters.Count; index++)
            {
                if (IsMeantAsBody(plan.Parameters[index], method, cancellation) && method.Parameters[index].Locations.FirstOrDefault(static place => place.IsInSource) is { } location)
                {
                    report(Diagnostic.Create(Descriptors.TextFromQuery, location, method.Parameters[index].Name, action.DisplayName));
                }
            }

            return;
        }
    }

    private static bool HasBody(IReadOnlyList<string> methods)
    {
        foreach (var method in methods)
        {
            if (method is not ("POST" or "PUT" or "PATCH"))
            {
                return false;
            }
        }

        return methods.Count > 0;
    }

    private static bool ReadsBody(ActionRoute plan)
    {
        foreach (var parameter in plan.Parameters)
        {
            if (parameter.Source is BindingSource.Body or BindingSource.Value or BindingSource.Text
                || parameter is { Source: BindingSource.Invocation, Signature.Kind: ParameterKind.Request or ParameterKind.Event })
            {
                return true;
            }
        }

        return false;
    }

    // Optional text, such as a filter, is usual in a query string. An action that uses the request may read the body itself.
    private static bool IsMeantAsBody(ParameterBinding parameter, IMethodSymbol method, CancellationToken cancellation) =>
        parameter is { Source: BindingSource.Query, Signature.Source: null }
        && (parameter.Signature.TypeName == "byte[]" || (parameter is { IsRequired: true, Signature.TypeName: "string" } && !UsesRequest(method, cancellation)));

    private static bool UsesRequest(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is IdentifierNameSyntax { Identifier.ValueText: "Request" })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AnalyzeResource(IMethodSymbol method, ActionSignature action, ControllerSignature controller, ControllerConvention convention, Action<Diagnostic> report)
    {
        var name = ActionName.Read(action.Name);
        if (controller.Prefix is not { } prefix || name.Method is null || name.Resource.Length == 0 || action.Template is not null || action.Routes.Any(static route => route.Template is not null))
        {
            return;
        }

        var resource = prefix.TrimEnd('/');
        if (!string.Equals(resource.Substring(resource.LastIndexOf('/') + 1), name.Resource, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var plan in convention.Plans)
        {
            if (plan.Action == action)
            {
                var renamed = action.Name.Substring(0, PascalCase.FirstWordLength(action.Name));
                report(Diagnostic.Create(Descriptors.DoubledResource, method.Locations[0], action.DisplayName, plan.ParsedTemplate.Text, name.Resource, renamed));
                return;
            }
        }
    }
}
