using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Resolvers;

/// <summary>Apps that are run in a <see cref="FreshProcess"/>.</summary>
public static class SmallApps
{
    public static Task<string> WithoutDependencies() => Ask(builder =>
    {
        builder.AddController<SmallController>();
        builder.Use((request, next) => next(request));
    });

    public static Task<string> WithDependencies() => Ask(builder =>
    {
        builder.Services.AddSingleton(new Lifetimes());
        builder.AddController<SmallController>();
        builder.Use((request, next) => request.Services.GetService<Lifetimes>() is null ? new(new Response(500)) : next(request));
    });

    private static async Task<string> Ask(Action<ResolverBuilder<ApiGatewayRestResolver>> configure)
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        configure(builder);
        using var sent = new MemoryStream("""{"path":"/hello/lessa","httpMethod":"GET"}"""u8.ToArray());
        using var answer = new StreamReader(await builder.Build().ResolveAsync(sent, new TestContext()));
        return await answer.ReadToEndAsync();
    }
}
