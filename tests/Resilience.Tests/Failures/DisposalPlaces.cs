using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Resilience;

/// <summary>What is disposed when the response is complete, which is sent unchanged.</summary>
internal static class DisposalPlaces
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("Dispose of a scoped service", app =>
        {
            app.Builder.Services.AddScoped(_ => app.Track(new UndisposableService()));
            app.Builder.MapGet("/place", ([FromServices] UndisposableService service) => "done");
        }) { Status = 200, StopsContainer = true },
        new("DisposeAsync of a transient service", app =>
        {
            app.Builder.Services.AddTransient(_ => app.Track(new UndisposableAsyncService()));
            app.Builder.MapGet("/place", ([FromServices] UndisposableAsyncService service) => "done");
        }) { Status = 200, StopsContainer = true },
        new("Dispose of two scoped services", app =>
        {
            app.Builder.Services.AddScoped(_ => app.Track(new UndisposableService())).AddScoped(_ => app.Track(new UndisposableAsyncService()));
            app.Builder.MapGet("/place", ([FromServices] UndisposableService one, [FromServices] UndisposableAsyncService other) => "done");
        }) { Status = 200, StopsContainer = true },
        new("Dispose of the service that was created first", app =>
        {
            app.Builder.Use(
                (request, next) =>
                {
                    if (request.Path == "/place")
                    {
                        request.Services.GetRequiredService<UndisposableService>();
                    }

                    return next(request);
                },
                (BehaviorOrder)1);
            app.Builder.Services.AddScoped(_ => app.Track(new UndisposableService()));
            app.Builder.MapGet("/place", () => "done");
        }) { Status = 200 },
        new("Dispose of a controller", app => app.Builder.AddController<UndisposableController>()) { Status = 200 },
        new("DisposeAsync of a controller", app => app.Builder.AddController<UndisposableAsyncController>()) { Status = 200 },
        new("Dispose of a controller and a service", app =>
        {
            app.Builder.Services.AddScoped(_ => app.Track(new UndisposableService()));
            app.Builder.AddController<UndisposableController>();
        }) { Status = 200, Request = new("GET", "/with-service"), StopsContainer = true },
        new("action and Dispose of a service", app =>
        {
            app.Builder.Services.AddScoped(_ => app.Track(new UndisposableService()));
            app.Builder.MapGet("/place", string ([FromServices] UndisposableService service) => throw Inside.Failure());
        }) { Entries = 2, StopsContainer = true },
    ];

    public sealed class UndisposableController : IDisposable
    {
        [HttpGet("/place")]
        public string Get() => "done";

        [HttpGet("/with-service")]
        public string GetWithService(Request request) => $"done{request.Services.GetRequiredService<UndisposableService>().IsClosed}";

        public void Dispose() => throw Inside.Failure("of the controller");
    }

    public sealed class UndisposableAsyncController : IAsyncDisposable
    {
        [HttpGet("/place")]
        public string Get() => "done";

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            throw Inside.Failure("of the controller");
        }
    }
}
