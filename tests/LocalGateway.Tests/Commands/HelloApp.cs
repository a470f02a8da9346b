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
        return builder.Build();
    }
}
