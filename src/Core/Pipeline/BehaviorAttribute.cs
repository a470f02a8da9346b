using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Adds a behavior to a controller or an action. It runs inside the behaviors of the app. An attribute can also implement <see cref="IBehavior"/> itself.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public class BehaviorAttribute : Attribute
{
    /// <summary>Initializes a new instance of the <see cref="BehaviorAttribute"/> class.</summary>
    /// <param name="behaviorType">The type of the behavior, which implements <see cref="IBehavior"/>. Its constructor parameters are injected.</param>
    public BehaviorAttribute([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type behaviorType)
    {
        ServiceInjection.Enable();
        BehaviorType = behaviorType;
    }

    /// <summary>Gets the type of the behavior.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public Type BehaviorType { get; }
}

/// <summary>Adds a behavior to a controller or an action. It runs inside the behaviors of the app.</summary>
/// <typeparam name="TBehavior">The type of the behavior. Its constructor parameters are injected.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class BehaviorAttribute<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>() : BehaviorAttribute(typeof(TBehavior))
    where TBehavior : class, IBehavior;
