using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Makes a behaviour of a class: one for all requests where its constructor asks for nothing, else one for each request's services.</summary>
internal static class BehaviorActivator
{
    public static IBehavior Create([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, ServiceRegistry services)
    {
        if (services.Find(type) is null && type.GetConstructor(Type.EmptyTypes) is { } constructor)
        {
            return (IBehavior)constructor.Invoke(null);
        }

        services.AddInjected(type);
        return new ServiceBehavior(type);
    }
}
