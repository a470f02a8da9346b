using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Puts a behaviour around the actions of a controller, or around one action; inside the app's behaviours. An attribute may also be an <see cref="IBehavior"/> itself.</summary>
/// <param name="behaviorType">The behaviour: a class that implements <see cref="IBehavior"/>; its constructor's parameters are injected.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public class BehaviorAttribute([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type behaviorType) : Attribute
{
    /// <summary>The behaviour.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public Type BehaviorType { get; } = behaviorType;
}

/// <summary>Puts a behaviour around the actions of a controller, or around one action; inside the app's behaviours.</summary>
/// <typeparam name="TBehavior">The behaviour; its constructor's parameters are injected.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class BehaviorAttribute<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>() : BehaviorAttribute(typeof(TBehavior))
    where TBehavior : class, IBehavior;
