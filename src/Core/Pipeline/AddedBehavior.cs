using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace LambdaEventHandler;

/// <summary>A behavior that was added to an app: itself, or its class.</summary>
internal sealed class AddedBehavior
{
    private readonly IBehavior? _behavior;

    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    private readonly Type? _type;

    public AddedBehavior(IBehavior behavior, BehaviorOrder order) => (_behavior, Order) = (behavior, order);

    public AddedBehavior([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, BehaviorOrder order) =>
        (_type, Order) = (type, order);

    /// <summary>Its place in the pipeline.</summary>
    public BehaviorOrder Order { get; }

    public IBehavior Create(ServiceRegistry services) => _behavior ?? BehaviorActivator.Create(_type!, services, asksForRoutes: true);
}

/// <summary>Creates a behavior from its class: one for all requests when it has a parameterless constructor, otherwise one per request from its services.</summary>
internal static class BehaviorActivator
{
    public static IBehavior Create([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, ServiceRegistry services, bool asksForRoutes)
    {
        if (services.Find(type) is null && type.GetConstructor(Type.EmptyTypes) is { } constructor)
        {
            return (IBehavior)constructor.Invoke(null);
        }

        services.AddInjected(type);
        return new ServiceBehavior(type, asksForRoutes);
    }
}

/// <summary>A behavior that was given as a lambda.</summary>
internal sealed class LambdaBehavior(Func<Request, BehaviorDelegate, ValueTask<Response>> handle) : IBehavior, INamedBehavior
{
    public string Name => "The behavior passed to Use(...)";

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next) => handle(request, next);
}

/// <summary>A behavior with dependencies: each request gets it from its services.</summary>
/// <param name="type">The type of the behavior.</param>
/// <param name="asksForRoutes">Whether a selective behavior selects the routes. If not, an attribute has selected the route.</param>
internal sealed class ServiceBehavior(Type type, bool asksForRoutes) : IBehavior, INamedBehavior
{
    public string Name => type.Name;

    public ValueTask<Response> HandleAsync(Request request, BehaviorDelegate next)
    {
        var behavior = (IBehavior)request.InjectedServices.GetRequiredService(type);
        return asksForRoutes && behavior is ISelectiveBehavior selective && !(request.Route is { } route && selective.AppliesTo(route))
            ? next(request)
            : behavior.HandleAsync(request, next);
    }
}
