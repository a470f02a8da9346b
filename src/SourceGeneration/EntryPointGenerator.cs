using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>
/// Generates the entry point of a function that runs in the local gateway: a <c>Main</c> that serves the resolvers in the static fields and properties of the project.
/// A project with an entry point of its own keeps it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class EntryPointGenerator : IIncrementalGenerator
{
    private const string Property = "build_property.LambdaEventHandlerEntryPoint";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isWanted = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue(Property, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase))
            .Combine(context.CompilationProvider.Select(static (compilation, cancellation) => NeedsEntryPoint(compilation, cancellation)))
            .Select(static (found, _) => found.Left && found.Right);
        var apps = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => IsCandidate(node), static (syntax, cancellation) => Read(syntax, cancellation))
            .Collect()
            .Select(static (found, _) => InOrder(found));
        context.RegisterSourceOutput(isWanted.Combine(apps), static (output, found) =>
        {
            if (found.Left)
            {
                AddTo(output, found.Right);
            }
        });
    }

    private static bool NeedsEntryPoint(Compilation compilation, CancellationToken cancellation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        && compilation.GetTypeByMetadataName("LambdaEventHandler.LocalGateway") is not null
        && compilation.GetEntryPoint(cancellation) is null;

    private static bool IsCandidate(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field.Modifiers.Any(SyntaxKind.StaticKeyword),
        PropertyDeclarationSyntax property => property.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    private static LocatedApp? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        var member = context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation);
        var type = member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol { GetMethod: not null } property => property.Type,
            _ => null,
        };
        if (member is null || !IsResolver(type))
        {
            return null;
        }

        var compilation = context.SemanticModel.Compilation;
        var isAccessible = compilation.IsSymbolAccessibleWithin(member, compilation.Assembly) && !IsGeneric(member.ContainingType);
        return new LocatedApp($"{TypeNames.Full(member.ContainingType)}.{member.Name}", isAccessible, SourceLocation.Of(member));
    }

    private static bool IsResolver(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Resolver", ContainingType: null } && current.ContainingNamespace.ToDisplayString() == KnownNames.Namespace)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGeneric(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType)
            {
                return true;
            }
        }

        return false;
    }

    private static EquatableArray<LocatedApp> InOrder(ImmutableArray<LocatedApp?> found)
    {
        var ordered = new List<LocatedApp>(EquatableArray.OfFound(found));
        ordered.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return new([.. ordered]);
    }

    private static void AddTo(SourceProductionContext output, EquatableArray<LocatedApp> apps)
    {
        var text = new SourceText();
        text.Head();
        text.Open($"namespace {KnownNames.Namespace}.Compiled");
        text.Open("file static class LocalEntryPoint");
        text.Line("private static global::System.Threading.Tasks.Task<int> Main(string[] args) => global::LambdaEventHandler.LocalGateway.RunAsync(");
        text.Indent();
        text.Open("new global::System.Collections.Generic.Dictionary<string, global::System.Func<global::LambdaEventHandler.Resolver>>");
        var count = 0;
        foreach (var app in apps)
        {
            if (app.IsAccessible)
            {
                text.Line($"[{SourceText.Quote(app.DisplayName)}] = static () => {app.Name},");
                count++;
            }
        }

        text.Close(",");
        text.Line("args);");
        text.Unindent();
        text.Close();
        text.Close();
        if (count == 0)
        {
            Report(output, apps);
        }

        output.AddSource("LocalEntryPoint.g.cs", text.ToString());
    }

    private static void Report(SourceProductionContext output, EquatableArray<LocatedApp> apps)
    {
        const string Title = "The local gateway finds no app to run";
        const string Fix = "Declare the app as a public or internal static field, for example `public static readonly ApiGatewayRestResolver App = ...Build();`, or write a Program.cs that calls LocalGateway.RunAsync.";
        var none = new DiagnosticInfo("LEH102", $"{Title}. {Fix}", DiagnosticSeverity.Error, new(string.Empty, default, default), Title);
        foreach (var app in apps)
        {
            none = new DiagnosticInfo(
                none.Id,
                $"The local gateway can't run {app.DisplayName}, because it is private or in a generic class. {Fix}",
                DiagnosticSeverity.Error,
                app.Location ?? none.Location,
                Title);
        }

        output.ReportDiagnostic(none.ToDiagnostic());
    }

    /// <summary>A static field or property with a resolver.</summary>
    /// <param name="Name">The full name in C#, with <c>global::</c>.</param>
    /// <param name="IsAccessible">Whether generated code can read it.</param>
    /// <param name="Location">The location of its declaration.</param>
    private sealed record LocatedApp(string Name, bool IsAccessible, SourceLocation? Location)
    {
        /// <summary>Gets the name as the user writes it, for example <c>Orders.Function.App</c>.</summary>
        public string DisplayName => Name.Replace("global::", string.Empty);
    }
}
