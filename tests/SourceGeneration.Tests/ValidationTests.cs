namespace LambdaEventHandler.SourceGeneration;

public sealed class ValidationTests
{
    [Theory]
    [InlineData("""POST /orders {"lines":[{"qty":10}]}""", "lines[0].qty")]
    [InlineData("POST /mapped/6 {}", "customer")]
    [InlineData("GET /levels?level=6", "level")]
    public async Task Compiled_and_reflected_actions_are_validated_if_the_app_has_a_validator(string line, string path)
    {
        var project = new Case("Validation");
        var request = CaseRequest.Parse(line);

        foreach (var apps in new[] { project.Compile(), project.Reflect() })
        {
            var validated = await request.SendAsync(apps[0]);
            Assert.Contains("\"statusCode\":422", validated, StringComparison.Ordinal);
            Assert.Contains($"\\\"path\\\":\\\"{path}\\\"", validated, StringComparison.Ordinal);
            Assert.DoesNotContain("422", await request.SendAsync(apps[1]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_action_without_arguments_to_validate_has_no_code_for_validation()
    {
        var source = Generation.Of(Project.Of(
            """
            using LambdaEventHandler;

            public sealed class HelloController
            {
                public string GetHello(string name, int page = 1) => $"{name} {page}";
            }

            public static class Function
            {
                public static Resolver App() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build();
            }
            """)).Source!;

        Assert.Contains("GetHello", source, StringComparison.Ordinal);
        Assert.DoesNotContain("IsValidated", source, StringComparison.Ordinal);
        Assert.DoesNotContain("CompiledType", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_the_package_has_no_code_for_types()
    {
        var project = Project.Of(
            """
            using System.ComponentModel.DataAnnotations;
            using LambdaEventHandler;

            public sealed record Order([property: Required] string? Customer);

            public sealed class OrdersController
            {
                public Order PostOrders(Order order) => order;
            }

            public static class Function
            {
                public static Resolver App() => ApiGatewayRestResolver.CreateBuilder().AddControllers().Build();
            }
            """);
        var package = project.References.Where(static reference => reference.Display!.Contains("Plugins.Validation", StringComparison.Ordinal)).ToList();
        var without = Generation.Of(project.RemoveReferences(package)).Source!;

        Assert.Single(package);
        Assert.DoesNotContain("Required", without, StringComparison.Ordinal);
        Assert.DoesNotContain("CompiledType", without, StringComparison.Ordinal);
        Assert.Contains("new global::LambdaEventHandler.Generated.CompiledTypes(static () => [__LambdaEventHandlerTypes.Describe0()])", Generation.Of(project).Source!, StringComparison.Ordinal);
    }
}
