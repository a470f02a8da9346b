using System.Globalization;

namespace LambdaEventHandler.Benchmarks.Ours;

/// <summary>The apps that are measured.</summary>
internal static class Apps
{
    /// <summary>The controllers beside this class.</summary>
    public static ApiGatewayRestResolver WithControllers() =>
        ApiGatewayRestResolver.CreateBuilder().AddControllers().Build();

    /// <summary>The same with a plugin that has nothing to do for the request.</summary>
    public static ApiGatewayRestResolver WithIdle(Func<ResolverBuilder<ApiGatewayRestResolver>, ResolverBuilder<ApiGatewayRestResolver>> use) =>
        use(ApiGatewayRestResolver.CreateBuilder().AddControllers()).Build();

    /// <summary>The same with CORS, and with compression of every answer that is worth it.</summary>
    public static ApiGatewayRestResolver WithPlugins() =>
        ApiGatewayRestResolver.CreateBuilder().AddControllers().UseCors().UseCompression(options => options.All = true).Build();

    /// <summary>Many routes at one level, all alike, and the one that is asked for is the last: by registration and by name.</summary>
    public static ApiGatewayRestResolver WithRoutes(int count)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        for (var i = 1; i < count; i++)
        {
            builder.MapGet(string.Create(CultureInfo.InvariantCulture, $"/hell{i:D5}/{{name}}"), GetHello);
        }

        builder.MapGet("/hello/{name}", GetHello);
        return builder.Build();
    }

    /// <summary>GET /todos gives so many, each about 80 bytes of JSON.</summary>
    public static ResolverBuilder<ApiGatewayRestResolver> WithTodos(int count)
    {
        var todos = Todo.Create(count);
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.MapGet("/todos", () => todos);
        return builder;
    }

    private static Greeting GetHello(string name) => new($"hello {name}");
}
