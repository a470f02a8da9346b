namespace LambdaEventHandler.Gateway;

public sealed class AppCommandTests
{
    [Fact]
    public async Task Routes_prints_the_methods_templates_and_actions()
    {
        using var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync(() => HelloApp.App, "routes"));

        Assert.Equal(
            """
            GET  /fail              Map(GET /fail)
            GET  /hello/{name}      Map(GET /hello/{name})
            PUT  /todos/{id}/items  Map(PUT /todos/{id}/items)

            """,
            console.Output);
        Assert.Empty(console.Errors);
    }

    [Fact]
    public async Task Routes_of_an_app_without_routes_are_none()
    {
        using var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync(() => ApiGatewayRestResolver.CreateBuilder().Build(), "routes"));

        Assert.Equal("The app has no routes.", console.Output.TrimEnd());
    }

    [Fact]
    public async Task A_command_of_the_app_gets_its_arguments_and_returns_the_exit_code()
    {
        using var console = new TestConsole();

        Assert.Equal(1, await console.RunAsync(() => HelloApp.App, "count", "a", "--b"));

        Assert.Equal("3 a --b", console.Output);
        Assert.Equal("done", console.Errors);
    }

    [Fact]
    public async Task Help_prints_the_usage_of_a_command()
    {
        using var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync(() => HelloApp.App, "count", "--help"));

        Assert.Equal("dotnet run -- count   counts the routes", console.Output.TrimEnd());
    }
}
