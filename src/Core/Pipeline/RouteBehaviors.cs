namespace LambdaEventHandler;

/// <summary>The behaviours that attributes put around single routes.</summary>
internal sealed class RouteBehaviors(ServiceRegistry services)
{
    public void Fold(IReadOnlyList<Route> routes, int depth)
    {
        foreach (var route in routes)
        {
            if (Of(route) is { } behaviors)
            {
                route.Endpoint = PipelineStep.Fold(behaviors, route.Endpoint, depth);
            }
        }
    }

    public static bool HasCacheControl(IReadOnlyList<Route> routes)
    {
        foreach (var route in routes)
        {
            if (route.GetMetadata<CacheControlAttribute>() is not null)
            {
                return true;
            }
        }

        return false;
    }

    private List<IBehavior>? Of(Route route)
    {
        List<IBehavior>? behaviors = null;
        foreach (var metadata in route.Metadata)
        {
            if (metadata is IBehavior behavior)
            {
                (behaviors ??= []).Add(behavior);
            }
            else if (metadata is BehaviorAttribute attribute)
            {
                (behaviors ??= []).Add(BehaviorActivator.Create(attribute.BehaviorType, services));
            }
        }

        return behaviors;
    }
}
