namespace LambdaEventHandler.Gateway;

/// <summary>An app that Build() refuses, in a static field as functions have it.</summary>
internal static class BrokenApp
{
    public static readonly ApiGatewayRestResolver App = Build();

    private static ApiGatewayRestResolver Build()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/a/{x}", () => 1);
        builder.MapGet("/b/{", () => 1);
        return builder.Build();
    }
}
