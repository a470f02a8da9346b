using Amazon.Lambda.APIGatewayEvents;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Resolvers;

public sealed class WithServicesTests
{
    [Fact]
    public async Task The_last_registration_takes_effect_and_the_original_app_is_unchanged()
    {
        await using var app = App();
        await using var changed = app.WithServices(services => services.AddSingleton(new Name("other")));

        Assert.Equal("200 other", await GetAsync(changed, "/name"));
        Assert.Equal("200 own", await GetAsync(app, "/name"));
    }

    [Fact]
    public async Task The_new_app_has_its_own_singletons_and_disposes_them()
    {
        await using var app = App();
        var changed = app.WithServices(_ => { });

        Assert.Equal("200 1", await GetAsync(changed, "/count"));
        Assert.Equal("200 2", await GetAsync(changed, "/count"));
        Assert.Equal("200 1", await GetAsync(app, "/count"));
        await changed.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => GetAsync(changed, "/count"));
        Assert.Equal("200 2", await GetAsync(app, "/count"));
    }

    [Fact]
    public async Task The_resolver_is_that_of_the_same_source()
    {
        await using var app = App();
        await using var changed = app.As<AlbResolver>().WithServices(_ => { });

        Assert.IsType<AlbResolver>(changed);
        Assert.Equal(app.Routes, changed.Routes);
        Assert.Same(app.Serializer, changed.Serializer);
    }

    [Fact]
    public async Task A_service_that_is_missing_is_reported()
    {
        await using var app = App();

        var exception = Assert.Throws<InvalidConfigurationException>(() => app.WithServices(services => services.Clear()));

        Assert.Contains(exception.Problems, problem => problem.Contains("requires the service Name, which is not registered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_cannot_be_created_is_reported()
    {
        await using var app = App();

        var exception = Assert.Throws<InvalidConfigurationException>(() => app.WithServices(services => services.AddSingleton<NeedsText>()));

        Assert.Contains("NeedsText", Assert.Single(exception.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_controller_that_the_services_do_not_create_cannot_be_registered()
    {
        await using var app = ApiGatewayRestResolver.CreateBuilder().AddController<SmallController>().Build();

        var exception = Assert.Throws<InvalidConfigurationException>(() => app.WithServices(services => services.AddScoped<SmallController>()));

        Assert.StartsWith("SmallController has no dependencies, ", Assert.Single(exception.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disposed_app_has_no_services()
    {
        var app = App();
        await app.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => app.WithServices(_ => { }));
    }

    private static async Task<string> GetAsync(ApiGatewayRestResolver app, string path)
    {
        var response = await app.ResolveAsync(new APIGatewayProxyRequest { Path = path, HttpMethod = "GET" }, context: null);
        return $"{response.StatusCode} {response.Body}";
    }

    private static ApiGatewayRestResolver App()
    {
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Services.AddSingleton(new Name("own")).AddSingleton<Visits>();
        builder.MapGet("/name", ([FromServices] Name name) => name.Value);
        builder.MapGet("/count", ([FromServices] Visits visits) => ++visits.Count);
        return builder.Build();
    }

    private sealed record Name(string Value);

    private sealed record NeedsText(string Text);

    private sealed class Visits
    {
        public int Count { get; set; }
    }
}
