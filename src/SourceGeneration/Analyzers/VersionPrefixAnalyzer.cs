using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Reports AddControllers under the prefix of a version, such as <c>/v1</c>, in a project that has controllers of another version.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VersionPrefixAnalyzer : DiagnosticAnalyzer
{
    private const int MostNames = 3;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.VersionPrefix];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, Microsoft.CodeAnalysis.OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (context.Operation is IInvocationOperation { TargetMethod.Name: "AddControllers", Syntax: InvocationExpressionSyntax call, SemanticModel: { } model } operation
            && CallSymbols.IsOfLibrary(operation.TargetMethod)
            && PrefixOf(operation, call, model, context.CancellationToken) is { } prefix
            && ApiVersion.OfPath(prefix) is { } version)
        {
            var others = new List<string>();
            AddOthers(context.Compilation.Assembly.GlobalNamespace, version, others);
            if (others.Count > 0)
            {
                var shown = others.Count <= MostNames ? string.Join(", ", others) : $"{string.Join(", ", others.Take(MostNames))}, and {others.Count - MostNames} more";
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.VersionPrefix, CallSymbols.NameOf(call)!.GetLocation(), prefix, shown));
            }
        }
    }

    private static string? PrefixOf(IInvocationOperation operation, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        var own = string.Empty;
        foreach (var argument in operation.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String && argument.Value.ConstantValue is { HasValue: true, Value: string constant })
            {
                own = constant;
            }
        }

        return RouteTemplate.Join(new GroupSymbols(model, cancellation).PrefixOf(call) ?? string.Empty, own);
    }

    private static void AddOthers(INamespaceSymbol space, string version, List<string> others)
    {
        foreach (var type in space.GetTypeMembers())
        {
            if (ControllerSymbol.IsController(type) && ApiVersion.OfController(type) is { } other && other != version)
            {
                others.Add(type.ToDisplayString());
            }
        }

        foreach (var inner in space.GetNamespaceMembers())
        {
            AddOthers(inner, version, others);
        }
    }
}

/// <summary>The version of an API in a path, a namespace, or the name of a class: <c>v</c> and a number.</summary>
internal static class ApiVersion
{
    /// <summary>Returns the version in a segment of a path, or null.</summary>
    public static string? OfPath(string path) => path.Split('/').Select(Of).FirstOrDefault(static version => version is not null);

    /// <summary>Returns the version of a controller: in its [Route], the end of its name, or its namespace; null without one.</summary>
    public static string? OfController(INamedTypeSymbol type)
    {
        var route = AttributeSymbols.Find(type, KnownNames.Route) is { } attribute ? AttributeSymbols.Text(attribute, 0) : null;
        var name = type.Name.Substring(0, type.Name.Length - KnownNames.Controller.Length);
        var start = name.Length;
        while (start > 0 && char.IsDigit(name[start - 1]))
        {
            start--;
        }

        return (route is null ? null : OfPath(route))
            ?? (start > 0 ? Of(name.Substring(start - 1)) : null)
            ?? type.ContainingNamespace.ToDisplayString().Split('.').Select(Of).LastOrDefault(static version => version is not null);
    }

    private static string? Of(string text) => text.Length > 1 && text[0] is 'v' or 'V' && text.Skip(1).All(char.IsDigit) ? text.Substring(1) : null;
}
