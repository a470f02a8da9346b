using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

public sealed class EntryPointTests
{
    // The generator needs only the signature of the gateway.
    private const string Gateway = """
        namespace LambdaEventHandler
        {
            public static class LocalGateway
            {
                public static Task<int> RunAsync(IReadOnlyDictionary<string, Func<Resolver>> apps, string[] args)
                {
                    Names = string.Join(' ', apps.Where(app => app.Value() is not null).Select(app => app.Key));
                    return Task.FromResult(apps.Count);
                }

                public static string Names = "";
            }
        }
        """;

    private const string Function = """
        using LambdaEventHandler;
        namespace Orders;
        public sealed class Function
        {
            public static readonly ApiGatewayRestResolver App = Create();
            internal static ApiGatewayRestResolver Create() { var builder = ApiGatewayRestResolver.CreateBuilder(); builder.MapGet("/", () => ""); return builder.Build(); }
        }
        """;

    private static readonly BuildProperties IsWanted = new(new() { ["build_property.LambdaEventHandlerEntryPoint"] = "true" });

    [Fact]
    public void A_program_without_an_entry_point_runs_its_app_in_the_gateway() =>
        Assert.Equal("Orders.Function.App", Run(Function));

    [Fact]
    public void Fields_and_properties_of_all_classes_are_apps() =>
        Assert.Equal("Orders.Admin.Part.Web Orders.Function.App Root.App", Run(
            Function,
            "internal static class Root { internal static LambdaEventHandler.Resolver App { get; } = Orders.Function.Create(); }",
            "namespace Orders { internal class Admin { internal class Part { public static LambdaEventHandler.Resolver Web => Function.Create(); } } }",
            "internal class Hidden { private static LambdaEventHandler.Resolver App { get; set; } = Orders.Function.Create(); public LambdaEventHandler.Resolver? Instance => App; }"));

    [Theory]
    [InlineData("Console.WriteLine();")]
    [InlineData("internal static class Program { public static void Main() { } }")]
    public void The_entry_point_of_the_project_wins(string program)
    {
        var generation = Generate(OutputKind.ConsoleApplication, Gateway, Function, program);

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.GeneratedTrees);
    }

    [Fact]
    public void A_class_library_gets_no_entry_point() =>
        Assert.Empty(Generate(OutputKind.DynamicallyLinkedLibrary, Gateway, Function).GeneratedTrees);

    [Fact]
    public void A_program_without_the_gateway_gets_no_entry_point() =>
        Assert.Empty(Generate(OutputKind.ConsoleApplication, Function).GeneratedTrees);

    [Fact]
    public void A_program_without_the_property_gets_no_entry_point() =>
        Assert.Empty(Generate(OutputKind.ConsoleApplication, new BuildProperties([]), Gateway, Function).GeneratedTrees);

    [Theory]
    [InlineData("public class Nothing;", "The local gateway finds no app to run. Declare the app as a public or internal static field, *")]
    [InlineData("public class Function { private static LambdaEventHandler.Resolver? App = null; public object? Used => App; }", "The local gateway can't run Function.App, because it is private or in a generic class. Declare *")]
    [InlineData("public class Function<T> { public static LambdaEventHandler.Resolver? App = null; }", "The local gateway can't run Function<T>.App, because it is private or in a generic class. Declare *")]
    public void A_project_without_an_app_is_an_error(string source, string message)
    {
        var problem = Assert.Single(Generate(OutputKind.ConsoleApplication, Gateway, source).Diagnostics);

        Assert.Equal(("LEH102", DiagnosticSeverity.Error), (problem.Id, problem.Severity));
        Assert.StartsWith(message.TrimEnd('*'), problem.GetMessage(), StringComparison.Ordinal);
        Assert.EndsWith("docs/diagnostics/LEH102.md", problem.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    private static string Run(params string[] sources)
    {
        var result = Generate(OutputKind.ConsoleApplication, [Gateway, .. sources]);
        Assert.Empty(result.Diagnostics);
        var program = LoadedProject.Load(Program(OutputKind.ConsoleApplication, [Gateway, .. sources]).AddSyntaxTrees(result.GeneratedTrees).Build());
        Assert.NotEqual(0, program.EntryPoint!.Invoke(null, [Array.Empty<string>()]));
        return (string)program.GetType("LambdaEventHandler.LocalGateway")!.GetField("Names", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
    }

    private static GeneratorDriverRunResult Generate(OutputKind kind, params string[] sources) => Generate(kind, IsWanted, sources);

    private static GeneratorDriverRunResult Generate(OutputKind kind, BuildProperties properties, params string[] sources) =>
        CSharpGeneratorDriver
            .Create([new EntryPointGenerator().AsSourceGenerator()], parseOptions: Project.Options, optionsProvider: properties)
            .RunGenerators(Program(kind, sources))
            .GetRunResult();

    private static CSharpCompilation Program(OutputKind kind, params string[] sources)
    {
        var project = Project.Of(sources);
        return project.WithOptions(project.Options.WithOutputKind(kind));
    }
}
