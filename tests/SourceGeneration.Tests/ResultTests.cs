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
    [InlineData("public sealed record Plain(State State); [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))] public enum State { Paid = 1 }")]
    [InlineData("public sealed record Plain(System.Collections.Generic.List<State?> States); [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))] public enum State { Paid = 1 }")]
    [InlineData("public sealed record Plain(State State); public enum State { [System.Text.Json.Serialization.JsonStringEnumMemberName(\"p\")] Paid = 1 }")]
    [InlineData("[Own] public sealed record Plain(string A); public class OwnAttribute : System.Text.Json.Serialization.JsonConverterAttribute;")]
    [InlineData("public sealed record Plain([property: Own<int>] string A); public class OwnAttribute<T> : FirstAttribute; public class FirstAttribute : System.Text.Json.Serialization.JsonConverterAttribute;")]
    [InlineData("public sealed class Plain { [field: System.Text.Json.Serialization.JsonInclude] public string? A { get; set; } }")]
    [InlineData("public sealed class Plain { [System.Text.Json.Serialization.JsonInclude] private string A => \"a\"; }")]
    [InlineData("public sealed class Plain : System.Text.Json.Serialization.IJsonOnSerializing { public void OnSerializing() { } }")]
    [InlineData("public sealed class Plain : IPlain; [System.Text.Json.Serialization.JsonDerivedType(typeof(Plain), \"p\")] public interface IPlain;")]
    [InlineData("public sealed class Plain : IPlain; public interface IPlain : IBase; [System.Text.Json.Serialization.JsonDerivedType(typeof(Plain), \"p\")] public interface IBase;")]
    [InlineData("public sealed class Plain : IPlain; public partial interface IPlain;")]
    [InlineData("public sealed partial record Plain(string A);")]
    [InlineData("[NotYetWritten] public sealed record Plain(string A);")]
    [InlineData("public sealed record Plain(Part Part); public sealed record Part([property: System.Text.Json.Serialization.JsonPropertyName(\"b\")] string A);")]
    [InlineData("public sealed class Plain { private int _a; public ref int A => ref _a; }")]
    [InlineData("public sealed class Plain { public string A { set { } } }")]
    [InlineData("public sealed record Plain(string É);")]
    [InlineData("public sealed record Plain(int[][][][][][][][][][][][][][][][][][][][][][][][][][][][][][][][][] A);")]
    public void Any_other_result_uses_the_serializer(string types) =>
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
        return Generation.Of(project).Source!.Contains("__LambdaEventHandlerResults.Write", StringComparison.Ordinal);
    }
}
