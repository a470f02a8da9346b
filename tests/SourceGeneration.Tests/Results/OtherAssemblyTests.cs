using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Where a type is declared does not change how it is written.</summary>
public sealed class OtherAssemblyTests
{
    [Theory]
    [InlineData("public sealed record Dto(string Text, int? Number, List<Part> Parts); public sealed record Part(bool Yes);", "new(\"é 😀 \\u2028\", null, [new(true)])")]
    [InlineData("public sealed record Dto(State State, State? Maybe); [JsonConverter(typeof(JsonStringEnumConverter))] public enum State { Open, Paid }", "new(State.Paid, State.Open)")]
    [InlineData("public sealed class Dto { [JsonInclude] private string Hidden => \"hidden\"; [JsonInclude] internal int Field = 3; public int A { get; set; } }", "new()")]
    [InlineData("[JsonDerivedType(typeof(Dto), \"dto\")] public interface IDto; public sealed record Dto(string A) : IDto;", "new(\"a\")")]
    public async Task A_type_can_move_to_another_project(string types, string value)
    {
        const string Head = "using System.Text.Json.Serialization; using LambdaEventHandler;";
        var project = $$"""
            public sealed class DtoController { public Dto GetDto() => {{value}}; }
            public static class Function { public static Resolver Build() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build(); }
            """;
        var library = Project.Of(Head + types).WithAssemblyName("Library").Build();

        var own = await AnswerOf(Project.Of($"{Head}{project}{types}"), null);
        var other = await AnswerOf(Project.Of(Head + project).AddReferences(MetadataReference.CreateFromImage(library)), library);

        Assert.Contains("\"statusCode\":200", own, StringComparison.Ordinal);
        Assert.Equal(own, other);
    }

    private static async Task<string> AnswerOf(Compilation project, byte[]? library)
    {
        var function = LoadedProject.Load(Generation.Of(project).Project.Build(), library).GetType("Function", throwOnError: true)!;
        var app = (Resolver)function.GetMethod("Build")!.Invoke(null, null)!;
        return await CaseRequest.Parse("GET /dto").SendAsync(app.As<ApiGatewayRestResolver>());
    }
}
