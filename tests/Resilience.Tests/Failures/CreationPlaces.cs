using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Resilience;

/// <summary>Objects that a request creates.</summary>
internal static class CreationPlaces
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("constructor of a controller", app => app.Builder.AddController<ConstructedController>()),
        new("constructor of an injected service", app =>
        {
            app.Builder.Services.AddScoped<UncreatableService>();
            app.Builder.AddController<InjectedController>();
        }),
        new("constructor of a singleton", app =>
        {
            app.Builder.Services.AddSingleton<UncreatableService>();
            app.Builder.AddController<InjectedController>();
        }),
        new("factory of a service", app =>
        {
            app.Builder.Services.AddTransient(_ => Inside.Throw<UncreatableService>());
            app.Builder.AddController<InjectedController>();
        }),
        new("service of a parameter", app =>
        {
            app.Builder.Services.AddScoped<UncreatableService>();
            app.Builder.MapGet("/place", ([FromServices] UncreatableService service) => service.ToString());
        }),
        new("second of two injected services", app =>
        {
            app.Builder.Services.AddTransient<OpenedService>(_ => new(app)).AddScoped<UncreatableService>();
            app.Builder.AddController<TwiceInjectedController>();
        }),
        new("static constructor of a controller", app => app.Builder.AddController<StaticController>()),
        new("constructor of a behavior", app =>
        {
            app.Builder.Services.AddScoped<UncreatableService>();
            app.Builder.MapGet("/place", () => "never").With(new BehaviorAttribute<InjectedBehavior>());
        }),
    ];

    public sealed class ConstructedController
    {
        public ConstructedController() => throw Inside.Failure();

        [HttpGet("/place")]
        public string Get() => "never";
    }

    public sealed class InjectedController(UncreatableService service)
    {
        [HttpGet("/place")]
        public string Get() => $"never {service}";
    }

    public sealed class TwiceInjectedController(OpenedService opened, UncreatableService service)
    {
        [HttpGet("/place")]
        public string Get() => $"never {opened} {service}";
    }

    public sealed class StaticController
    {
        private static readonly string Text = Inside.Throw<string>();

        [HttpGet("/place")]
        public string Get() => Text;
    }

    public sealed class UncreatableService
    {
        public UncreatableService() => throw Inside.Failure();
    }

    public sealed class OpenedService : IDisposable
    {
        private readonly TrackedService _tracked;

        internal OpenedService(FailingApp app) => _tracked = app.Track(new TrackedService());

        public void Dispose() => _tracked.Dispose();
    }

    private sealed class InjectedBehavior(UncreatableService service) : IBehavior
    {
        public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => service is null ? next(request) : new(new Response());
    }
}
