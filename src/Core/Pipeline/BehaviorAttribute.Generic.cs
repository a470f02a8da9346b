using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Puts a behaviour around the actions of a controller, or around one action; inside the app's behaviours.</summary>
/// <typeparam name="TBehavior">The behaviour; its constructor's parameters are injected.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class BehaviorAttribute<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>() : BehaviorAttribute(typeof(TBehavior))
    where TBehavior : class, IBehavior;
