namespace LambdaEventHandler;

/// <summary>The behaviours that attributes put around single routes.</summary>
internal sealed class RouteBehaviors(ServiceRegistry services)
{
    /// <param name="routes">The routes of the app.</param>
    /// <param name="depth">How many behaviours of the app are around them, and one.</param>
    /// <param name="areInBehaviors">Whether behaviors of the app see what actions answer before it is serialized.</param>
    public void Fold(IReadOnlyList<Route> routes, int depth, bool areInBehaviors)
    {
        foreach (var route in routes)
        {
            var behaviors = Of(route);
            if (areInBehaviors || behaviors is not null)
            {
                route.Endpoint = AnswerCopy.Of(route.Endpoint);
            }

            if (behaviors is not null)
            {
                OwnStreams(behaviors, first: areInBehaviors ? 0 : 1);
                route.Endpoint = PipelineStep.Fold(behaviors, route.Endpoint, depth);
            }
        }
    }

    /// <summary>Has the streams of behaviors closed whose answers another behavior may replace: from the first one that has a behavior around it.</summary>
    public static void OwnStreams(List<IBehavior> behaviors, int first)
    {
        for (var i = first; i < behaviors.Count; i++)
        {
            behaviors[i] = new StreamOwner(behaviors[i]);
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
