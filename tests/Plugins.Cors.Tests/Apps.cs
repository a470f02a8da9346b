namespace LambdaEventHandler.Cors;

/// <summary>The function of these tests: /items has two methods, of which one is out of CORS, /closed has only such.</summary>
internal static class Apps
{
    public static ApiGatewayRestResolver With(Action<CorsOptions>? configure = null) => Builder().UseCors(configure).Build();

    public static ResolverBuilder<ApiGatewayRestResolver> Builder()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/items", () => "items");
        builder.MapPost("/items", () => "added").With(new DisableCorsAttribute());
        builder.MapGet("/closed", () => "closed").With(new DisableCorsAttribute());
        builder.MapPut("/todos/{id}", (int id) => id);
        builder.MapDelete("/todos/{id}", (int id) => id);
        builder.MapGet("/refused", string () => throw new BadRequestException("no"));
        builder.MapGet("/broken", string () => throw new InvalidOperationException("secret"));
        builder.MapGet("/own", () => new Response { Body = "own", Headers = { ["access-control-allow-origin"] = "https://own.example", ["Vary"] = "Accept-Language" } });
        builder.MapGet("/later", async () =>
        {
            await Task.Yield();
            return "later";
        });
        return builder;
    }
}
