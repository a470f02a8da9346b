using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler.Resilience;

/// <summary>An app that fails at one place. Whatever its requests open is tracked.</summary>
internal sealed class FailingApp
{
    private readonly ConcurrentQueue<ITracked> _tracked = new();

    public ResolverBuilder<ApiGatewayRestResolver> Builder { get; } = ApiGatewayRestResolver.CreateBuilder();

    public IReadOnlyCollection<ITracked> Tracked => _tracked;

    public T Track<T>(T opened)
        where T : ITracked
    {
        _tracked.Enqueue(opened);
        return opened;
    }

    public Resolver Build(Place place, Service service)
    {
        // Outside everything, so that every request opens the scope of its services, wherever it fails.
        Builder.Services.AddScoped(_ => Track(new TrackedService()));
        Builder.Use(
            (request, next) =>
            {
                request.Services.GetRequiredService<TrackedService>();
                return next(request);
            },
            BehaviorOrder.Log);
        if (service.IsStreamed)
        {
            Builder.UseResponseStreaming();
        }

        Builder.MapGet("/fine", () => new { Fine = true });
        place.Configure(this);
        return Builder.Build();
    }
}
