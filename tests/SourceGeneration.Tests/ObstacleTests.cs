using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What cannot be compiled is left to reflection, which is said.</summary>
public sealed partial class ObstacleTests
{
    private const string GroupCure = "Call it on MapGroup with a constant prefix, or on a variable that is declared with that call and never assigned again.";

    private const string Controllers = """
        using LambdaEventHandler;

        public class PlainController
        {
            public string GetPlain() => "plain";
        }

        """;

    [Theory]
    [InlineData("AddControllers", "builder.AddControllers(Environment.NewLine)", "its prefix is not a constant", "Make the prefix a constant.")]
    [InlineData("AddControllers", "builder.MapGroup(Environment.NewLine).AddControllers()", "the prefix of its group is not known to the compiler", GroupCure)]
    [InlineData("AddControllers", "builder.MapGroup(\"/a\").MapGroup(Environment.NewLine).AddControllers()", "the prefix of its group is not known to the compiler", GroupCure)]
    [InlineData("AddControllers", "Written(builder).AddControllers()", "the prefix of its group is not known to the compiler", GroupCure)]
    [InlineData("AddController<PlainController>", "Any(builder).AddController<PlainController>()", "the prefix of its group is not known to the compiler", GroupCure)]
    [InlineData("AddController<T>", "builder.AddController<T>()", "its type argument is a type parameter", "Specify a controller type.")]
    [InlineData("AddController<Hidden>", "builder.AddController<Hidden>()", "Hidden is not accessible to generated code", "Make Hidden internal or public.")]
    [InlineData("AddController<OfHidden<Hidden>>", "builder.AddController<OfHidden<Hidden>>()", "OfHidden<Hidden> is not accessible to generated code", "Make OfHidden<Hidden> internal or public.")]
    [InlineData("AddController<Own>", "builder.AddController<Own>()", "Own is not accessible to generated code", "Make Own internal or public.")]
    public void A_call_that_cannot_be_compiled_reports_the_reason(string at, string call, string reason, string cure)
    {
        var generation = Generation.Of(Project.Of(Controllers + $$"""
            public static class Function
            {
                public static void Build<T>(ResolverBuilder<ApiGatewayRestResolver> builder)
                    where T : class => {{call}};

                private static RouteGroup Written(ResolverBuilder builder)
                {
                    var group = builder.MapGroup("/v1");
                    group = builder.MapGroup("/v2");
                    return group;
                }

                private static IRouteBuilder Any(IRouteBuilder routes) => routes;

                private sealed class Hidden { public void Get() { } }
            }

            public sealed class OfHidden<T> { public void Get() { } }

            file sealed class Own { public void Get() { } }
            """));

        Assert.Null(generation.Source);
        Assert.Equal([("LEH100", at, Words(reason, cure))], generation.Told);
        Assert.All(generation.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }

    [Theory]
    [InlineData("ApiGatewayRestResolver.CreateBuilder().UseJson(GreetingJson.Default)", true)]
    [InlineData("ApiGatewayRestResolver.CreateBuilder().UseJson(GreetingJson.Default).UseSerializer(Missing.Serializer).Use(GreetingJson.Default)", true)]
    [InlineData("GreetingJson.Builder", false)]
    public void A_builder_may_be_given_what_another_generator_adds(string expression, bool isCompiled)
    {
        var generation = Generation.Of(Project.Of(Controllers + $$"""
            public static class Function
            {
                public static void Build()
                {
                    var builder = {{expression}};
                    builder.AddControllers();
                    builder.MapGet("/", () => "mapped");
                }
            }

            public static partial class GreetingJson;
            """));

        Assert.Equal(isCompiled, generation.Source is not null);
        Assert.Equal(isCompiled ? [] : ["AddControllers", "MapGet"], generation.Told.Select(told => told.At).Order());
        if (isCompiled)
        {
            Assert.Contains("CompiledRoutes.Add(", generation.Source, StringComparison.Ordinal);
            Assert.Contains("CompiledRoutes.Map(", generation.Source, StringComparison.Ordinal);
        }
        else
        {
            Assert.All(generation.Told, told => Assert.Contains("the type that it is called on depends on code of another source generator", told.Message, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("group = builder.MapGroup(\"/v2\");")]
    [InlineData("Change(ref group);")]
    [InlineData("(group, var other) = (builder.MapGroup(\"/v2\"), 1);")]
    public void A_group_that_is_not_known_uses_reflection(string change)
    {
        var generation = Generation.Of(Project.Of(Controllers + $$"""
            public static class Function
            {
                public static void Build(ResolverBuilder builder)
                {
                    var group = builder.MapGroup("/v1");
                    {{change}}
                    group.AddControllers();
                }

                private static void Change(ref RouteGroup group) => group = group.MapGroup("/inner");
            }
            """));

        Assert.Null(generation.Source);
        Assert.Equal([("LEH100", "AddControllers", Words("the prefix of its group is not known to the compiler", GroupCure))], generation.Told);
    }

    [Theory]
    [InlineData("[Hidden] public void Get() { } private sealed class HiddenAttribute : Attribute;", "HiddenAttribute")]
    [InlineData("[Behavior<Guard>] public void Get() { } private abstract class Guard : IBehavior { public abstract ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next); }", "BehaviorAttribute<Guard>")]
    [InlineData("[System.ComponentModel.TypeConverter(typeof(Part[]))] public void Get() { } private sealed class Part;", "Part[]")]
    [InlineData("[Own] public void Get() { }", "OwnAttribute")]
    public void An_inaccessible_attribute_uses_reflection(string members, string attribute)
    {
        var generation = Generation.Of(Project.Of(
            Controllers + "public static class Function { public static void Build(ResolverBuilder<ApiGatewayRestResolver> builder) => builder.AddControllers(); }",
            $"using LambdaEventHandler; public sealed class GuardedController {{ {members} }} file sealed class OwnAttribute : Attribute;"));

        Assert.Null(generation.Source);
        Assert.Equal([("LEH100", "AddControllers", Words($"{attribute} is not accessible to generated code", $"Make {attribute} internal or public."))], generation.Told);
    }

    [Theory]
    [InlineData("[System.ComponentModel.TypeConverter(typeof(int*[]))] public unsafe void Get() { }", "int*[] is a pointer, which requires unsafe code", "Remove int*[] from the attribute.")]
    [InlineData("[System.Runtime.CompilerServices.OverloadResolutionPriority(1)] public void Get(object value) { } public string Get(string text) => text;", "GuardedController.Get has overloads with [OverloadResolutionPriority]", "Give each overload a different name.")]
    public void Methods_that_compiled_code_cannot_call_use_reflection(string members, string reason, string cure)
    {
        var generation = Generation.Of(Project.Of(
            Controllers + "public static class Function { public static void Build(ResolverBuilder<ApiGatewayRestResolver> builder) => builder.AddControllers(); }",
            $"public sealed class GuardedController {{ {members} }}"));

        Assert.Null(generation.Source);
        Assert.Contains(("LEH100", "AddControllers", Words(reason, cure)), generation.Told);
    }

    [Fact]
    public void Types_with_an_extern_alias_use_reflection()
    {
        var library = Project.Of("namespace Library; public sealed record Thing(int Number);").WithAssemblyName("Library");
        var generation = Generation.Of(Project.Of(
            "extern alias Lib;" + Controllers + "public static class Function { public static void Build(ResolverBuilder<ApiGatewayRestResolver> builder) => builder.AddControllers(); }",
            "extern alias Lib; public sealed class AliasController { public void Post(List<Lib::Library.Thing> things) { } }")
            .AddReferences(MetadataReference.CreateFromImage(library.Build(), new MetadataReferenceProperties(aliases: ["Lib"]))));

        Assert.Null(generation.Source);
        Assert.Equal([("LEH100", "AddControllers", Words("List<Thing> is only accessible with the extern alias 'Lib'", "Add 'global' to the aliases of the reference."))], generation.Told);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    public void An_older_language_version_uses_reflection_with_a_warning(LanguageVersion version, string name)
    {
        var options = Project.Options.WithLanguageVersion(version);
        var project = Project.Of(
            """
            using LambdaEventHandler;

            public class PlainController
            {
                public Plain GetPlain() => new();
            }

            public class Plain
            {
                public string Text { get; set; } = "plain";
            }

            public static class Function
            {
                public static Resolver Build() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build();
            }
            """);
        var older = project.RemoveAllSyntaxTrees().AddSyntaxTrees(project.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), options, tree.FilePath, System.Text.Encoding.UTF8)));

        var generation = Generation.Of(older);

        Assert.Null(generation.Source);
        Assert.Equal(
            [("LEH101", "AddControllers", Words($"the project is compiled as C# {name}, but generated code requires C# 12", "Set LangVersion to 12.0 or later in the project file, or remove it."))],
            generation.Told);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(generation.Diagnostics).Severity);
        Assert.NotEmpty(generation.Project.Build());
    }

    [Theory]
    [InlineData("namespace LambdaEventHandler { public static class Compiled; }", "LambdaEventHandler.Compiled")]
    [InlineData("namespace LambdaEventHandler { public static class Request; }", "LambdaEventHandler.Request")]
    public void A_type_that_hides_the_librarys_own_is_left_alone_with_a_warning(string type, string name)
    {
        var generation = Generation.Of(Project.Of(
            Controllers + "public static class Function { public static void Build(ResolverBuilder<ApiGatewayRestResolver> builder) => builder.AddControllers(); }",
            type));

        Assert.Null(generation.Source);
        Assert.Equal([("LEH101", "AddControllers", Words($"the project declares {name}, which hides a type that generated code uses", $"Rename {name}."))], generation.Told);
    }

    [Theory]
    [InlineData("routes.MapGet(Environment.NewLine, () => \"\")", "MapGet", "its template is not a constant", "Make the template a constant.")]
    [InlineData("routes.MapGroup(Environment.NewLine).MapGet(\"/\", () => \"\")", "MapGet", "the prefix of its group is not known to the compiler", GroupCure)]
    [InlineData("routes.Map(methods, \"/\", () => \"\")", "Map", "its HTTP methods are not constants", "Pass a collection expression of constants, such as [\"GET\", \"HEAD\"].")]
    [InlineData("routes.Map([\"GET\", .. methods], \"/\", () => \"\")", "Map", "its HTTP methods are not constants", "Pass a collection expression of constants, such as [\"GET\", \"HEAD\"].")]
    [InlineData("routes.MapGet(\"/\", handler)", "MapGet", "its handler is neither a lambda nor a method", "Pass a lambda or the name of a method.")]
    [InlineData("routes.MapGet(\"/\", (Func<string>)(() => \"\"))", "MapGet", "its handler is neither a lambda nor a method", "Pass a lambda or the name of a method.")]
    [InlineData("routes.MapGet(\"/\", () => new { A = 1 })", "MapGet", "an anonymous type has no name that generated code can use", "Return a record or a class.")]
    [InlineData("routes.MapGet(\"/\", async () => { await Task.Yield(); return new[] { new { A = 1 } }; })", "MapGet", "an anonymous type has no name that generated code can use", "Return a record or a class.")]
    [InlineData("routes.MapPost(\"/\", (Hidden hidden) => \"\")", "MapPost", "Hidden is not accessible to generated code", "Make Hidden internal or public.")]
    [InlineData("routes.MapGet(\"/\", () => new Hidden())", "MapGet", "Hidden is not accessible to generated code", "Make Hidden internal or public.")]
    [InlineData("routes.MapGet(\"/\", [Own] () => \"\")", "MapGet", "OwnAttribute is not accessible to generated code", "Make OwnAttribute internal or public.")]
    [InlineData("routes.MapGet(\"/\", ([Own] string text) => \"\")", "MapGet", "OwnAttribute is not accessible to generated code", "Make OwnAttribute internal or public.")]
    [InlineData("routes.MapGet(\"/\", (T value) => \"\")", "MapGet", "the handler uses a type parameter of the method or type around it", "Use a specific type, or move the call to a method without type parameters.")]
    public void A_handler_that_cannot_be_compiled_is_read_by_reflection_and_reported(string call, string at, string reason, string fix)
    {
        var generation = Generation.Of(Project.Of($$"""
            using LambdaEventHandler;

            public static class Function
            {
                public static void Build<T>(ResolverBuilder routes, string[] methods, Delegate handler) where T : IParsable<T> => {{call}};

                private sealed class Hidden;

                [AttributeUsage(AttributeTargets.All)]
                private sealed class OwnAttribute : Attribute;
            }
            """));

        Assert.Null(generation.Source);
        Assert.Equal(
            [("LEH100", at, $"The handler is read by reflection at startup, because {reason}. Reflection is slower, and it is not supported in trimmed and Native AOT apps. {fix}")],
            generation.Told);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(generation.Diagnostics).Severity);
        Assert.NotEmpty(generation.Project.Build());
    }

    [Theory]
    [MemberData(nameof(ParityTests.Cases), MemberType = typeof(ParityTests))]
    public void Every_type_that_generated_code_uses_is_checked_for_a_type_that_hides_it(string name)
    {
        var names = TypeOfLibrary().Matches(new Case(name).Source).Select(match => match.Groups[1].Value).Where(type => !type.EndsWith("Attribute", StringComparison.Ordinal));

        Assert.Empty(names.Except(Surroundings.Used.Select(used => used.Split('`')[0])));
    }

    [Theory]
    [InlineData("EnableTrimAnalyzer", "true", DiagnosticSeverity.Warning)]
    [InlineData("EnableAotAnalyzer", "True", DiagnosticSeverity.Warning)]
    [InlineData("EnableAotAnalyzer", "false", DiagnosticSeverity.Info)]
    public void In_a_trimmed_app_the_reason_is_a_warning(string property, string value, DiagnosticSeverity severity)
    {
        var generation = Generation.Of(
            Project.Of(Controllers + "public static class Function { public static void Build(ResolverBuilder<ApiGatewayRestResolver> builder, string prefix) => builder.AddControllers(prefix); }"),
            new BuildProperties(new() { ["build_property." + property] = value }));

        Assert.Equal(severity, Assert.Single(generation.Diagnostics).Severity);
    }

    private static string Words(string reason, string cure) =>
        $"Controllers are discovered by scanning at startup, because {reason}. Scanning is slower, and it is not supported in trimmed and Native AOT apps. {cure}";

    [GeneratedRegex(@"global::LambdaEventHandler\.(\w+)")]
    private static partial Regex TypeOfLibrary();
}
