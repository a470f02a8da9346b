using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Adds a behavior to a controller or an action. It runs inside the behaviors of the app. An attribute can also implement <see cref="IBehavior"/> itself.</summary>
/// <param name="behaviorType">The type of the behavior, which implements <see cref="IBehavior"/>. Its constructor parameters are injected.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public class BehaviorAttribute([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type behaviorType) : Attribute
{
    /// <summary>Gets the type of the behavior.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public Type BehaviorType { get; } = behaviorType;
}

/// <summary>Adds a behavior to a controller or an action. It runs inside the behaviors of the app.</summary>
/// <typeparam name="TBehavior">The type of the behavior. Its constructor parameters are injected.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class BehaviorAttribute<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>() : BehaviorAttribute(typeof(TBehavior))
    where TBehavior : class, IBehavior;
