using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What cannot be compiled is left to reflection, which is said.</summary>
public sealed class ObstacleTests
{
    private const string Controllers = """
        using LambdaEventHandler;

        public class PlainController
        {
            public string GetPlain() => "plain";
        }

        """;

    [Theory]
    [InlineData("AddControllers", "builder.AddControllers(Environment.NewLine)", "its prefix is not a constant", "Make the prefix a constant.")]
    [InlineData("AddController<T>", "builder.AddController<T>()", "its type argument is a type parameter", "Name the controller itself.")]
    [InlineData("AddController<Hidden>", "builder.AddController<Hidden>()", "Hidden is out of reach of other code", "Make Hidden internal or public.")]
    [InlineData("AddController<OfHidden<Hidden>>", "builder.AddController<OfHidden<Hidden>>()", "OfHidden<Hidden> is out of reach of other code", "Make OfHidden<Hidden> internal or public.")]
    [InlineData("AddController<Own>", "builder.AddController<Own>()", "Own is out of reach of other code", "Make Own internal or public.")]
    public void A_call_that_cannot_be_compiled_says_why(string at, string call, string reason, string cure)
    {
        var generation = Generation.Of(Project.Of(Controllers + $$"""
            public static class Function
            {
                public static void Build<T>(ResolverBuilder<ApiGatewayRestResolver> builder)
                    where T : class => {{call}};

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
    [InlineData("[Hidden] public void Get() { } private sealed class HiddenAttribute : Attribute;", "HiddenAttribute")]
    [InlineData("[Behavior<Guard>] public void Get() { } private abstract class Guard : IBehavior { public abstract ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next); }", "BehaviorAttribute<Guard>")]
    [InlineData("[System.ComponentModel.TypeConverter(typeof(Part[]))] public void Get() { } private sealed class Part;", "Part[]")]
    [InlineData("[Own] public void Get() { }", "OwnAttribute")]
    public void No_attribute_is_left_out_for_being_out_of_reach(string members, string attribute)
    {
        var generation = Generation.Of(Project.Of(
            Controllers + "public static class Function { public static void Build(ResolverBuilder<ApiGatewayRestResolver> builder) => builder.AddControllers(); }",
            $"using LambdaEventHandler; public sealed class GuardedController {{ {members} }} file sealed class OwnAttribute : Attribute;"));

        Assert.Null(generation.Source);
        Assert.Equal([("LEH100", "AddControllers", Words($"{attribute} is out of reach of other code", $"Make {attribute} internal or public."))], generation.Told);
    }

    [Theory]
    [InlineData("EnableTrimAnalyzer", "true", DiagnosticSeverity.Warning)]
    [InlineData("EnableAotAnalyzer", "True", DiagnosticSeverity.Warning)]
    [InlineData("EnableAotAnalyzer", "false", DiagnosticSeverity.Info)]
    public void Where_the_app_is_trimmed_that_is_a_warning(string property, string value, DiagnosticSeverity severity)
    {
        var generation = Generation.Of(
            Project.Of(Controllers + "public static class Function { public static void Build(ResolverBuilder<ApiGatewayRestResolver> builder, string prefix) => builder.AddControllers(prefix); }"),
            new BuildProperties(new() { ["build_property." + property] = value }));

        Assert.Equal(severity, Assert.Single(generation.Diagnostics).Severity);
    }

    private static string Words(string reason, string cure) =>
        $"Controllers are looked for when the app starts, because {reason}: that takes time, and fails where the app is trimmed or Native AOT. {cure}";
}
