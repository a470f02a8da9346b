using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>Typing must not cost: what was found is found again only where it could have changed.</summary>
public sealed class IncrementalityTests
{
    private const string Function = """
        using LambdaEventHandler;

        public static class Function
        {
            public static Resolver Build() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build();

            public static MappedRoute Map(RouteGroup group) => ApiGatewayRestResolver.CreateBuilder().MapGet("/mapped", (int number) => new Answer(State.Open));
        }
        """;

    private const string Controller = """
        using LambdaEventHandler;

        public sealed class HelloController
        {
            [CacheControl("max-age=60")]
            public string GetHello(string name, int times = 3) => "hello";

            public string GetBye() => "bye";

            public Answer GetAnswer() => new(State.Open);
        }
        """;

    private const string Answer = """
        using System.Text.Json.Serialization;

        public sealed record Answer(State State);

        public enum State { Open }
        """;

    [Theory]
    [InlineData("=> \"hello\"", "=> \"hello \" + name + times")]
    [InlineData("=> \"hello\"", "\n    {\n        return name;\n    }")]
    [InlineData("=> \"bye\"", "=> Text();\n    private static string Text() => \"bye\"")]
    [InlineData("public sealed class", "// a comment\npublic sealed class")]
    public void A_change_of_a_method_body_reruns_nothing(string before, string after)
    {
        var (steps, outputs) = Change(Controller, Controller.Replace(before, after, StringComparison.Ordinal));

        Assert.All(steps.Values, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}"));
        Assert.All(outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("public string GetBye", "public string GetMore() => \"more\"; public string GetBye")]
    [InlineData("string name", "string who")]
    [InlineData("string name", "string? name")]
    [InlineData("times = 3", "times = 4")]
    [InlineData("max-age=60", "max-age=61")]
    [InlineData("HelloController", "HolaController")]
    [InlineData("public sealed class", "[Route(\"/v1\")] public sealed class")]
    public void A_change_of_an_action_changes_the_controllers(string before, string after)
    {
        var (steps, outputs) = Change(Controller, Controller.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal(IncrementalStepRunReason.Modified, steps[ControllerGenerator.ControllersStep]);
        Assert.True(steps[ControllerGenerator.CallsStep] is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
        Assert.Contains(IncrementalStepRunReason.Modified, outputs);
    }

    [Theory]
    [InlineData("State State", "State Other")]
    [InlineData("public enum", "[JsonConverter(typeof(JsonStringEnumConverter))] public enum")]
    public void A_change_of_the_type_of_a_result_changes_the_controllers(string before, string after)
    {
        var (steps, outputs) = Change(Answer, Answer.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal(IncrementalStepRunReason.Modified, steps[ControllerGenerator.ControllersStep]);
        Assert.Contains(IncrementalStepRunReason.Modified, outputs);
    }

    [Theory]
    [InlineData("(int number)", "(int number, string? text)")]
    [InlineData("\"/mapped\"", "\"/other\"")]
    [InlineData("(int number)", "[CacheControl(\"max-age=1\")] (int number)")]
    public void A_change_of_a_handler_changes_the_handlers_and_not_the_controllers(string before, string after)
    {
        var (steps, outputs) = Change(Function, Function.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal(IncrementalStepRunReason.Modified, steps[ControllerGenerator.HandlersStep]);
        Assert.True(steps[ControllerGenerator.ControllersStep] is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
        Assert.Contains(IncrementalStepRunReason.Modified, outputs);
    }

    [Fact]
    public void A_second_call_changes_the_calls_and_not_the_controllers()
    {
        var (steps, _) = Change(Function, Function.Replace(".AddControllers()", ".AddControllers().AddControllers(\"/v1\")", StringComparison.Ordinal));

        Assert.Equal(IncrementalStepRunReason.Modified, steps[ControllerGenerator.CallsStep]);
        Assert.True(steps[ControllerGenerator.ControllersStep] is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    private static (Dictionary<string, IncrementalStepRunReason> Steps, IReadOnlyList<IncrementalStepRunReason> Outputs) Change(string before, string after)
    {
        Assert.NotEqual(before, after);
        var project = Project.Of(Function, Controller, Answer);
        var old = project.SyntaxTrees.Single(tree => tree.ToString() == before);
        var driver = Generation.Driver().RunGenerators(project).RunGenerators(project.ReplaceSyntaxTree(old, Project.Parse(old.FilePath, after)));
        var result = driver.GetRunResult().Results.Single();
        var steps = result.TrackedSteps.Where(step => step.Key is ControllerGenerator.ControllersStep or ControllerGenerator.CallsStep or ControllerGenerator.HandlersStep);
        return (
            steps.ToDictionary(step => step.Key, step => step.Value.Single().Outputs.Single().Reason),
            [.. result.TrackedOutputSteps.SelectMany(step => step.Value).Where(step => step.Outputs.Length > 0).SelectMany(step => step.Outputs).Select(output => output.Reason)]);
    }
}
