using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler.Resolvers;

public sealed class BuilderTests
{
    private const string NotRegistered = "The constructor of NeedyController requires the service IStore, which is not registered: add it to builder.Services.";

    private readonly ResolverBuilder<ApiGatewayRestResolver> _builder = ApiGatewayRestResolver.CreateBuilder();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failed_build_can_be_fixed_and_repeated(bool inLambda)
    {
        _builder.Settings.IsInLambda = inLambda;
        _builder.AddController<NeedyController>();
        _builder.Use<NeedyBehavior>();

        for (var attempt = 0; attempt < 2; attempt++)
        {
            Assert.Equal(
                [NotRegistered, NotRegistered.Replace("NeedyController", "NeedyBehavior", StringComparison.Ordinal)],
                Assert.Throws<InvalidConfigurationException>(_builder.Build).Problems.Order(StringComparer.Ordinal).Reverse());
        }

        _builder.Services.AddSingleton<IStore>(new Store(3));
        Assert.Equal("200 3", await new TestApp(_builder.Build()).Get("/count"));
    }

    [Fact]
    public void Every_method_that_returns_the_builder_returns_it_with_its_type()
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var methods = typeof(ResolverBuilder).GetMethods(Declared).Where(method => method.ReturnType == typeof(ResolverBuilder)).ToArray();
        var typed = typeof(ResolverBuilder<ApiGatewayRestResolver>).GetMethods(Declared).Where(method => method.ReturnType == _builder.GetType());

        Assert.NotEmpty(methods);
        Assert.Equal(methods.Select(SignatureOf).Order(StringComparer.Ordinal), typed.Select(SignatureOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_method_for_any_builder_returns_the_same_builder()
    {
        ApiGatewayRestResolver app = _builder.UseGreeting("hello").AddController<NeedyController>().UseServices().Build();

        Assert.Equal("200 hello", await new TestApp(app).Get("/greeting"));
        Assert.Equal("200 3", await new TestApp(app).Get("/count"));
    }

    [Fact]
    public void A_build_does_not_change_the_services_of_the_builder()
    {
        _builder.AddController<NeedyController>();
        _builder.Services.AddSingleton<IStore>(new Store(1));
        var before = _builder.Services.ToArray();

        _builder.Build();

        Assert.Equal(before, _builder.Services);
    }

    [Fact]
    public async Task Options_can_be_fixed_and_built_again()
    {
        var limit = -1;
        _builder.Validate(() => limit < 0 ? ["the limit is negative"] : []);
        _builder.MapGet("/", () => limit);
        Assert.Throws<InvalidConfigurationException>(_builder.Build);

        limit = 1;

        Assert.Equal("200 1", await new TestApp(_builder.Build()).Get("/"));
    }

    [Fact]
    public async Task A_build_that_fails_at_its_end_disposes_everything_and_can_be_repeated()
    {
        var providers = new List<Provider>();
        _builder.Services.AddSingleton<ILoggerProvider>(_ =>
        {
            providers.Add(new Provider());
            return providers[^1];
        });
        _builder.MapGet("/", () => "here");
        _builder.OnBuild(resolver =>
        {
            resolver.LoggerFactory.CreateLogger("tests");
            if (providers.Count == 1)
            {
                throw new TimeoutException();
            }
        });
        Assert.Throws<TimeoutException>(_builder.Build);
        Assert.True(Assert.Single(providers).IsDisposed);

        var app = _builder.Build();

        Assert.Equal("200 here", await new TestApp(app).Get("/"));
        Assert.False(providers[1].IsDisposed);
    }

    [Fact]
    public void A_builder_builds_one_app()
    {
        _builder.MapGet("/", () => "");
        _builder.Build();

        var refusal = Assert.Throws<InvalidOperationException>(_builder.Build);

        Assert.Contains("already built", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("CreateBuilder()", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_after_the_build_throw_an_exception()
    {
        _builder.MapGet("/", () => "");
        _builder.Build();

        Action[] late =
        [
            () => _builder.MapGet("/late", () => ""),
            () => _builder.AddController<NeedyController>(),
            () => _builder.Use(new LambdaBehavior((request, next) => next(request))),
            () => _builder.OnException<TimeoutException>((_, _) => new Response()),
            () => _builder.StripPrefixes("/late"),
            () => _builder.UseMethodNotAllowed(),
            () => _builder.Validate(() => []),
            () => _builder.OnBuild(_ => { }),
            () => _builder.Services.AddSingleton<IStore>(new Store(1)),
            () => _builder.Logging.SetMinimumLevel(LogLevel.Debug),
        ];
        Assert.All(late, setting => Assert.Throws<InvalidOperationException>(setting));
    }

    public interface IStore
    {
        int Count { get; }
    }

    public sealed class NeedyController(IStore store)
    {
        public int GetCount() => store.Count;
    }

    public sealed class NeedyBehavior(IStore store) : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => store.Count < 0 ? new(new Response()) : next(request);
    }

    internal sealed class Store(int count) : IStore
    {
        public int Count => count;
    }

    private static string SignatureOf(MethodInfo method) =>
        $"{method.Name}<{method.GetGenericArguments().Length}>({string.Join(", ", method.GetParameters().Select(parameter => parameter.ToString()))})";

    private sealed class Provider : ILoggerProvider
    {
        public bool IsDisposed { get; private set; }

        public ILogger CreateLogger(string categoryName) => Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void Dispose() => IsDisposed = true;
    }
}

internal static class GreetingBuilderExtensions
{
    public static TBuilder UseGreeting<TBuilder>(this TBuilder builder, string text)
        where TBuilder : ResolverBuilder
    {
        builder.MapGet("/greeting", () => text);
        return builder;
    }

    public static TBuilder UseServices<TBuilder>(this TBuilder builder)
        where TBuilder : ResolverBuilder
    {
        builder.Use<BuilderTests.NeedyBehavior>().Services.AddSingleton<BuilderTests.IStore>(new BuilderTests.Store(3));
        return builder;
    }
}
