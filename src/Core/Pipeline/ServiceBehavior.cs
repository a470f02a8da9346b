using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>A behaviour with dependencies: each request gets it from its services.</summary>
internal sealed class ServiceBehavior(Type type) : IBehavior, INamedBehavior
{
    public string Name => type.Name;

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) =>
        ((IBehavior)request.Services.GetRequiredService(type)).HandleAsync(request, next);
}
