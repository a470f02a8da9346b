namespace LambdaEventHandler.SwaggerUi;

internal static class Apps
{
    /// <summary>An app with the page, and with a route that matches every path.</summary>
    public static Resolver With(string path = "/swagger", Action<SwaggerUiOptions>? configure = null)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder().UseSwaggerUi(path, configure);
        builder.MapAny("/", () => "app: /");
        builder.MapAny("/{**path}", (string? path) => $"app: {path}");
        return builder.Build();
    }
}
