namespace LambdaEventHandler.Resolvers;

public sealed class LoadedAssembliesTests
{
    private const string Container = "Microsoft.Extensions.DependencyInjection";
    private const string Expected = """{"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"{\"message\":\"hello lessa\"}","isBase64Encoded":false}""";

    [Fact]
    public async Task An_app_without_dependencies_loads_neither_a_container_nor_a_scanner()
    {
        var process = new FreshProcess();

        Assert.Equal(Expected, await process.Call(typeof(SmallApps), nameof(SmallApps.WithoutDependencies)));
        Assert.Contains("LambdaEventHandler.Core", process.Loaded);
        Assert.DoesNotContain(Container, process.Loaded);
        Assert.DoesNotContain("Microsoft.Extensions.Logging", process.Loaded);
        Assert.DoesNotContain("Scrutor", process.Loaded);
    }

    [Fact]
    public async Task An_app_with_dependencies_loads_the_container()
    {
        var process = new FreshProcess();

        Assert.Equal(Expected, await process.Call(typeof(SmallApps), nameof(SmallApps.WithDependencies)));
        Assert.Contains(Container, process.Loaded);
    }
}
