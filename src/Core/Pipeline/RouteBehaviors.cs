namespace LambdaEventHandler;

/// <summary>The behaviors that attributes put around single routes.</summary>
internal sealed class RouteBehaviors(ServiceRegistry services)
{
    /// <summary>Wraps the behaviors of each route around its action.</summary>
    /// <param name="routes">The routes of the app.</param>
    /// <param name="actions">The action of each route, by <see cref="Route.Index"/>.</param>
    /// <param name="depth">The depth of the outermost behavior of a route: one more than the number of the app's behaviors.</param>
    /// <param name="areInBehaviors">Whether behaviors of the app see the response of an action before it is serialized.</param>
    /// <returns>The endpoint of each route, by <see cref="Route.Index"/>.</returns>
    public BehaviorDelegate[] Fold(IReadOnlyList<Route> routes, IReadOnlyList<BehaviorDelegate> actions, int depth, bool areInBehaviors)
    {
        var endpoints = new BehaviorDelegate[actions.Count];
        foreach (var route in routes)
        {
            var observer = PipelineObserver.Current;
            var action = observer is null ? actions[route.Index] : observer.Observe(actions[route.Index], route);
            var behaviors = Of(route);
            if (behaviors is not null)
            {
                OwnStreams(behaviors, first: areInBehaviors ? 0 : 1);
                behaviors = observer is null ? behaviors : behaviors.ConvertAll(behavior => observer.Observe(behavior, order: null));
                endpoints[route.Index] = PipelineStep.Fold(behaviors, ResponseCopy.Of(action), depth);
            }
            else
            {
                endpoints[route.Index] = areInBehaviors ? ResponseCopy.Of(action) : action;
            }
        }

        return endpoints;
    }

    /// <summary>Closes the streams of behaviors whose responses another behavior may replace, starting with the first behavior inside another one.</summary>
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

    /// <summary>Refuses attributes that name a class that is not a behavior.</summary>
    public static void Check(Route route, ICollection<string> problems)
    {
        foreach (var metadata in route.Metadata)
        {
            if (metadata is BehaviorAttribute attribute && !IsBehavior(attribute))
            {
                problems.Add($"{route.DisplayName}: [Behavior] names {attribute.BehaviorType?.Name ?? "null"}, which is not a behavior. Implement IBehavior in that type, or remove the attribute.");
            }
        }
    }

    private static bool IsBehavior(BehaviorAttribute attribute) =>
        attribute.BehaviorType?.IsAssignableTo(typeof(IBehavior)) == true;

    private List<IBehavior>? Of(Route route)
    {
        List<IBehavior>? behaviors = null;
        foreach (var metadata in route.Metadata)
        {
            if (metadata is IBehavior behavior)
            {
                (behaviors ??= []).Add(behavior);
            }
            else if (metadata is BehaviorAttribute attribute && IsBehavior(attribute))
            {
                (behaviors ??= []).Add(BehaviorActivator.Create(attribute.BehaviorType, services, asksForRoutes: false));
            }
        }

        return behaviors;
    }
}

/// <summary>
/// Gives behaviors a copy of what an action answers: it may return one Response again and again, and they may change theirs. A stream in it is closed with
/// the request, whatever they do.
/// </summary>
internal static class ResponseCopy
{
    public static BehaviorDelegate Of(BehaviorDelegate action) => request =>
    {
        var pending = action(request);
        return pending.IsCompletedSuccessfully ? new(Copy(pending.Result, request)) : AwaitAsync(pending, request);
    };

    private static async ValueTask<Response> AwaitAsync(ValueTask<Response> pending, Request request) => Copy(await pending.ConfigureAwait(false), request);

    private static Response Copy(Response answer, Request request) => StreamOwner.Own(answer, request).Copy();
}
