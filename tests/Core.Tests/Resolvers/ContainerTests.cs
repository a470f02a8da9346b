using Amazon.Lambda.APIGatewayEvents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Resolvers;

/// <summary>When services are checked, made and disposed.</summary>
public sealed class ContainerTests
{
    private static readonly Type OpenService = typeof(IEnumerator<>);

    private readonly ResolverBuilder<ApiGatewayRestResolver> _builder = ApiGatewayRestResolver.CreateBuilder();

    public ContainerTests()
    {
        _builder.MapGet("/", () => "here");
        _builder.MapGet("/session", (Request request) => request.Services.GetRequiredService<Session>().Name);
    }

    [Fact]
    public void Outside_Lambda_every_service_is_validated()
    {
        _builder.Services.AddSingleton<NeedsMissing>();

        var problem = Assert.Single(Assert.Throws<InvalidConfigurationException>(_builder.Build).Problems);

        Assert.StartsWith("builder.Services: ", problem, StringComparison.Ordinal);
        Assert.Contains(nameof(Missing), problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_registration_that_the_container_rejects_is_reported(bool required)
    {
        _builder.Services.AddSingleton(OpenService, typeof(Session));
        if (required)
        {
            _builder.Settings.IsInLambda = true;
            _builder.MapGet("/required", ([FromServices] Session session) => session.Name);
        }

        Assert.StartsWith("builder.Services: ", Assert.Single(Assert.Throws<InvalidConfigurationException>(_builder.Build).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Lambda_services_that_nothing_requires_are_not_validated()
    {
        _builder.Settings.IsInLambda = true;
        _builder.Services.AddSingleton<NeedsMissing>().AddScoped<Session>();

        var app = new TestApp(_builder.Build());

        Assert.Equal("200 here", await app.Get("/"));
        Assert.Equal("200 session", await app.Get("/session"));
    }

    [Fact]
    public void In_Lambda_missing_services_of_controllers_and_actions_are_reported()
    {
        _builder.Settings.IsInLambda = true;
        _builder.Services.AddScoped<RegisteredController>();
        _builder.AddController<RegisteredController>();
        _builder.AddController<InjectedController>();
        _builder.MapGet("/mapped", ([FromServices] Missing missing) => missing.ToString());

        var problems = Assert.Throws<InvalidConfigurationException>(_builder.Build).Problems;

        Assert.Equal(3, problems.Count);
        Assert.All(problems, problem => Assert.Contains("requires the service Missing, which is not registered", problem, StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("The constructor of RegisteredController ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_Lambda_a_container_that_cannot_be_created_fails_only_requests_that_require_it()
    {
        _builder.Settings.IsInLambda = true;
        _builder.Services.AddSingleton(OpenService, typeof(Session));
        var app = new TestApp(_builder.Build());

        Assert.StartsWith("500 ", await app.Get("/session"), StringComparison.Ordinal);
        Assert.StartsWith("500 ", await app.Get("/session"), StringComparison.Ordinal);
        Assert.Equal("200 here", await app.Get("/"));
    }

    [Theory]
    [InlineData("hello", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Lambda_is_detected_by_the_function_name(string? value, bool expected) =>
        Assert.Equal(expected, LambdaEnvironment.IsLambda(name => name == "AWS_LAMBDA_FUNCTION_NAME" ? value : "not asked for"));

    [Fact]
    public async Task A_disposed_app_disposes_the_singletons_that_it_created()
    {
        var own = new Session();
        _builder.Services.AddSingleton(_ => new Session()).AddKeyedSingleton("own", own);
        Session? made = null;
        _builder.MapGet("/made", (Request request) =>
        {
            made = request.Services.GetRequiredService<Session>();
            return request.Services.GetRequiredKeyedService<Session>("own").Name;
        });
        var app = _builder.Build();
        await new TestApp(app).Get("/made");

        await app.DisposeAsync();
        await app.DisposeAsync();

        Assert.Equal(1, made!.TimesDisposed);
        Assert.Equal(0, own.TimesDisposed);
    }

    [Fact]
    public async Task Every_resolver_of_a_disposed_app_throws_an_exception()
    {
        _builder.Logging.SetMinimumLevel(LogLevel.Debug);
        var app = _builder.Build();
        var alb = app.As<AlbResolver>();
        var request = new APIGatewayProxyRequest { HttpMethod = "GET", Path = "/" };
        Assert.Equal(200, (await app.ResolveAsync(request, null)).StatusCode);

        await alb.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => app.ResolveAsync(request, null));
        var refusal = await Assert.ThrowsAsync<ObjectDisposedException>(() => alb.ResolveAsync(new MemoryStream("""{"path":"/","httpMethod":"GET"}"""u8.ToArray()), null));
        Assert.Contains("Build it again", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => app.LoggerFactory);
        Assert.Equal(2, app.Routes.Count);
    }

    [Fact]
    public async Task Services_are_not_created_after_the_app_is_disposed()
    {
        Request? kept = null;
        var builder = ApiGatewayRestResolver.CreateBuilder();
        builder.Settings.IsInLambda = true;
        builder.Services.AddScoped<Session>();
        var gate = new TaskCompletionSource();
        builder.MapGet("/", async (Request request) =>
        {
            kept = request;
            await gate.Task;
            return request.Services.GetRequiredService<Session>().Name;
        });
        var app = builder.Build();
        var pending = new TestApp(app).Get("/");

        await app.DisposeAsync();
        gate.SetResult();

        Assert.StartsWith("500 ", await pending, StringComparison.Ordinal);
        Assert.NotNull(kept);
    }

    public sealed class Missing;

    public sealed class NeedsMissing(Missing missing)
    {
        public Missing Missing { get; } = missing;
    }

    public sealed class InjectedController(Missing missing)
    {
        public string GetInjected() => $"{missing}";
    }

    public sealed class RegisteredController(Missing missing)
    {
        public string GetRegistered() => $"{missing}";
    }

    public sealed class Session : IDisposable
    {
        public string Name => "session";

        public int TimesDisposed { get; private set; }

        public void Dispose() => TimesDisposed++;
    }
}
