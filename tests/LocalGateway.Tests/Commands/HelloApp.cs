namespace LambdaEventHandler.Gateway;

/// <summary>The app that the commands run.</summary>
internal static class HelloApp
{
    public static readonly ApiGatewayRestResolver App = Build();

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/hello/{name}", (string name) => new { Message = $"hello {name}" });
        builder.MapPut("/todos/{id}/items", (int id) => id);
        builder.MapGet("/fail", string () => throw new InvalidOperationException("the cause"));
        builder.PropagateExceptions();
        builder.AddCommand(new CountCommand());
        return builder.Build();
    }
}

/// <summary>A command of the app: counts its routes.</summary>
internal sealed class CountCommand : IAppCommand
{
    public string Name => "count";

    public string Usage => "dotnet run -- count   counts the routes";

    public async Task<int> RunAsync(CommandContext context)
    {
        await context.Output.WriteAsync($"{context.App.Routes.Count} {string.Join(' ', context.Arguments)}");
        await context.Error.WriteAsync("done");
        return 1;
    }
}
