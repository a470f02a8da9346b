using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>A behaviour that was added to an app: itself, or its class.</summary>
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

    public IBehavior Create(ServiceRegistry services) => _behavior ?? BehaviorActivator.Create(_type!, services);
}
