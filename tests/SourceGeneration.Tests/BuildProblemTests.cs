using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LambdaEventHandler.SourceGeneration;

/// <summary>What only the whole app can tell is said when it is built, in the same words for what was compiled.</summary>
public sealed class BuildProblemTests
{
    [Theory]
    [InlineData("public sealed class LonelyController(IMissing missing) { public string GetA() => $\"{missing}\"; }", "LonelyController")]
    [InlineData("public sealed class AskingController { public string GetA(int id, [FromServices] IMissing missing) => $\"{missing}\"; }", "IMissing missing")]
    [InlineData("public sealed class OneController { public void GetA(int x) { } } public sealed class OtherController { [HttpGet(\"/a/{y}\")] public void B(int y) { } }", "OtherController.B")]
    [InlineData("public sealed class ClosedController { private ClosedController() { } public string GetA() => \"\"; }", "ClosedController")]
    [InlineData("public sealed class SingletonController : Controller { public string GetA() => \"\"; }", "singleton")]
    [InlineData("[Behavior(typeof(string))] public sealed class GuardedController { public string GetA() => \"\"; }", "[Behavior] names String, which is not a behavior")]
    [InlineData("[Behavior<Guard>] public sealed class GuardedController { public string GetA() => \"\"; }", "Guard")]
    public void Build_reports_the_same_problems(string controllers, string named)
    {
        var project = Project.Of(
            """
            using LambdaEventHandler;
            using Microsoft.Extensions.DependencyInjection;

            public static class Function
            {
                public static Resolver Build()
                {
                    var builder = ApiGatewayRestResolver.CreateBuilder();
                    foreach (var type in typeof(Function).Assembly.GetTypes())
                        if (type.Name == "SingletonController")
                            builder.Services.AddSingleton(type);
                    return builder.AddControllers().Build();
                }
            }

            public interface IMissing;

            public sealed class Guard(IMissing missing) : IBehavior
            {
                public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => missing is null ? throw new NotFoundException() : next(request);
            }
            """,
            "using LambdaEventHandler; " + controllers);

        var reflected = ProblemsOf(project);

        Assert.Contains(reflected, problem => problem.Contains(named, StringComparison.Ordinal));
        Assert.Equal(reflected, ProblemsOf(Generation.Of(project).Project));
    }

    private static IReadOnlyList<string> ProblemsOf(Compilation project)
    {
        var build = Assembly.Load(project.Build()).GetType("Function", throwOnError: true)!.GetMethod("Build")!.CreateDelegate<Func<Resolver>>();
        return Assert.Throws<InvalidConfigurationException>(() => build()).Problems;
    }
}
