namespace LambdaEventHandler.SourceGeneration;

/// <summary>Which results are written by compiled code; that they are written the same is what the parity of the case Results shows.</summary>
public sealed class ResultTests
{
    [Theory]
    [InlineData("public sealed record Plain(string Text, int? Number);")]
    [InlineData("public sealed record Plain(string[] Texts, System.Collections.Generic.List<Inner> Inner); public readonly record struct Inner(bool Yes);")]
    public void A_plain_result_is_written_by_compiled_code(string types) =>
        Assert.True(IsCompiled(types));

    [Theory]
    [InlineData("public sealed record Plain(System.DateTime Time);")]
    [InlineData("public sealed record Plain(object Anything);")]
    [InlineData("public sealed record Plain(Plain? Child);")]
    [InlineData("public sealed record Plain(string A, string a);")]
    [InlineData("public record Root; public sealed record Plain(string A) : Root;")]
    [InlineData("public sealed record Plain([property: System.Text.Json.Serialization.JsonIgnore] string A);")]
    [InlineData("[System.Text.Json.Serialization.JsonPolymorphic] public class Plain { public string? A { get; set; } }")]
    [InlineData("public sealed partial class Plain { public int A { get; set; } } public sealed partial class Plain { public int B { get; set; } }")]
    [InlineData("public sealed class Plain : System.Collections.Generic.List<int>;")]
    public void Any_other_result_is_left_to_the_serializer(string types) =>
        Assert.False(IsCompiled(types));

    private static bool IsCompiled(string types)
    {
        var project = Project.Named("Results", ("Code.cs", $$"""
            using LambdaEventHandler;

            public static class Function
            {
                public static Resolver Build() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build();
            }

            public sealed class PlainController
            {
                public Plain GetPlain() => null!;
            }

            {{types}}
            """));
        return Generation.Of(project).Source!.Contains("new global::LambdaEventHandler.CompiledJson(", StringComparison.Ordinal);
    }
}
