namespace LambdaEventHandler.Debugging;

/// <summary>The function of these tests.</summary>
internal static class Apps
{
    public static ApiGatewayRestResolver InDebugMode() => Builder().UseDebug(true).Build();

    public static ResolverBuilder<ApiGatewayRestResolver> Builder()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/ok", () => new { Name = "lessa", Tags = (int[])[1, 2] });
        builder.MapPut("/ok", () => Response.NoContent());
        builder.MapPost("/todos", () => "added");
        builder.MapGet("/refused", string () => throw new BadRequestException("no"));
        builder.MapGet("/broken", string () => throw new InvalidOperationException("engine failed", new FormatException("bad spark")));
        builder.MapGet("/broken-later", async Task<string> () =>
        {
            await Task.Yield();
            throw new TimeoutException("late");
        });
        return builder;
    }
}
