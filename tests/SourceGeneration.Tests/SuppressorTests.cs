using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LambdaEventHandler.SourceGeneration;

public sealed class SuppressorTests
{
    [Theory]
    [InlineData("builder.AddControllers(typeof(Function).Assembly)", true)]
    [InlineData("builder.AddControllers(System.Reflection.Assembly.GetExecutingAssembly())", true)]
    [InlineData("builder.AddControllers(typeof(Function).Assembly, \"/v1\")", true)]
    [InlineData("builder.MapGroup(\"/v1\").AddControllers(typeof(Function).Assembly)", true)]
    [InlineData("builder.AddControllers(typeof(Function).Assembly, prefix)", true)] // LEH100 reports it
    [InlineData("builder.AddControllers(typeof(string).Assembly)", false)]
    [InlineData("builder.AddControllers(assembly)", false)]
    [InlineData("Function.AddControllers(assembly)", false)]
    public async Task Warnings_about_reflection_are_suppressed_for_calls_that_are_compiled(string call, bool isSuppressed)
    {
        var project = Project.Of(
            $$"""
            using LambdaEventHandler;

            public static class Function
            {
                public static object Add(ResolverBuilder builder, System.Reflection.Assembly assembly, string prefix) => {{call}};

                public static string AddControllers(System.Reflection.Assembly assembly) => assembly.ToString();
            }
            """);
        Assert.DoesNotContain(project.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var options = new CompilationWithAnalyzersOptions(new([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await project.WithAnalyzers([new EveryCallUsesReflection(), new CompiledCallSuppressor()], options).GetAllDiagnosticsAsync();

        // The calls inside of it, such as that of MapGroup, keep their warnings.
        var warnings = found.Where(static diagnostic => diagnostic.Id.StartsWith("IL", StringComparison.Ordinal)).ToLookup(diagnostic => Analysis.TextOf(diagnostic) == call);
        Assert.Equal([("IL2026", isSuppressed), ("IL3050", isSuppressed)], warnings[true].Select(static warning => (warning.Id, warning.IsSuppressed)).Order());
        Assert.All(warnings[false], static warning => Assert.False(warning.IsSuppressed));
    }

    /// <summary>Reports what the analyzers for trimming and Native AOT would, for each call.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class EveryCallUsesReflection : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Trimming = new("IL2026", "Trimming", "Trimming", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        private static readonly DiagnosticDescriptor NativeAot = new("IL3050", "Native AOT", "Native AOT", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Trimming, NativeAot];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(
                static call =>
                {
                    call.ReportDiagnostic(Diagnostic.Create(Trimming, ((InvocationExpressionSyntax)call.Node).GetLocation()));
                    call.ReportDiagnostic(Diagnostic.Create(NativeAot, ((InvocationExpressionSyntax)call.Node).GetLocation()));
                },
                SyntaxKind.InvocationExpression);
        }
    }
}
