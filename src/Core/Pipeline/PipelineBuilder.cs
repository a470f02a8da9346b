using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Collects the behaviors of an app with their places, and creates the pipeline.</summary>
internal sealed class PipelineBuilder
{
    private readonly List<AddedBehavior> _added = [];
    private readonly Dictionary<Type, IBehavior> _replacements = [];

    public void Add(IBehavior behavior, BehaviorOrder order) => _added.Add(new(behavior, order));

    public void Add([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, BehaviorOrder order) => _added.Add(new(type, order));

    public bool Has(BehaviorOrder order) => _added.Exists(added => added.Order == order);

    /// <summary>
    /// Gets whether a behavior sees serialized bodies, and can keep them: one outside of serialization, one that replaces a behavior of the library, or one that
    /// is observed.
    /// </summary>
    public bool SeesSerializedBodies =>
        _added.Exists(static added => added.Order <= BehaviorOrder.Serialization) || _replacements.Count > 0 || PipelineObserver.Current is not null;

    public void Replace(Type type, IBehavior replacement) => _replacements[type] = replacement;

    /// <summary>Names the types that <c>Replace</c> was called with and that are not in the pipeline.</summary>
    public void Check(ICollection<string> problems)
    {
        foreach (var type in _replacements.Keys)
        {
            if (type != typeof(ErrorBehavior) && type != typeof(SerializationBehavior) && type != typeof(CacheControlBehavior))
            {
                problems.Add(
                    $"Replace<{type.Name}>: {type.Name} is not a behavior of the library that can be replaced. "
                    + $"Replace {nameof(ErrorBehavior)}, {nameof(SerializationBehavior)} or {nameof(CacheControlBehavior)}, or add your behavior with Use.");
            }
        }
    }

    /// <summary>Creates the pipeline of the app and those of its routes, once for all requests.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="actions">The action of each route, by <see cref="Route.Index"/>.</param>
    /// <param name="serialization">Serializes the responses.</param>
    /// <param name="errors">Creates the responses of errors.</param>
    /// <param name="answersMethodNotAllowed">Whether the response is 405 if the path has routes for other methods.</param>
    /// <param name="services">The services of the behaviors.</param>
    /// <param name="ofPackages">The pipeline of routes that packages add for themselves, without the behaviors inside the serialization; null if there is none.</param>
    public BehaviorDelegate Fold(
        IReadOnlyList<Route> routes,
        IReadOnlyList<BehaviorDelegate> actions,
        BodySerialization serialization,
        ErrorResponder errors,
        bool answersMethodNotAllowed,
        ServiceRegistry services,
        out BehaviorDelegate? ofPackages)
    {
        List<PlacedBehavior> behaviors = [];
        foreach (var added in _added)
        {
            var behavior = added.Create(services);
            Insert(behaviors, added.Order, added.Order <= BehaviorOrder.Serialization ? new SerializedBehavior(behavior, serialization) : behavior);
        }

        Insert(behaviors, BehaviorOrder.Errors, Own(new ErrorBehavior(errors), serialization));
        Insert(behaviors, BehaviorOrder.Serialization, Own(new SerializationBehavior(serialization), serialization));
        if (RouteBehaviors.HasCacheControl(routes) || _replacements.ContainsKey(typeof(CacheControlBehavior)))
        {
            Insert(behaviors, BehaviorOrder.CacheControl, Own(new CacheControlBehavior(), serialization));
        }

        // Whatever is around an action before its answer is serialized, a replacement of the serialization included.
        var serializationAt = behaviors.FindLastIndex(placed => placed.Order <= BehaviorOrder.Serialization);
        var areInBehaviors = serializationAt < behaviors.Count - 1 || _replacements.ContainsKey(typeof(SerializationBehavior));
        var endpoints = new RouteBehaviors(services).Fold(routes, actions, behaviors.Count + 1, areInBehaviors);
        var all = behaviors.ConvertAll(placed => placed.Behavior);
        RouteBehaviors.OwnStreams(all, first: serializationAt + (_replacements.ContainsKey(typeof(SerializationBehavior)) ? 1 : 2));
        if (PipelineObserver.Current is { } observer)
        {
            Observe(all, behaviors, observer);
        }

        var dispatch = new RouteDispatch(endpoints, errors, answersMethodNotAllowed);
        ofPackages = HasPackages(routes) ? PipelineStep.Fold(all[..(serializationAt + 1)], dispatch.DispatchAsync, depth: 1) : null;
        return PipelineStep.Fold(all, dispatch.DispatchAsync, depth: 1);
    }

    /// <summary>Returns the library's own behavior, or its replacement, whose responses are serialized like those of all behaviors in these places.</summary>
    private IBehavior Own<TBehavior>(TBehavior behavior, BodySerialization serialization)
        where TBehavior : IBehavior =>
        _replacements.TryGetValue(typeof(TBehavior), out var replacement) ? new SerializedBehavior(replacement, serialization) : behavior;

    private static void Observe(List<IBehavior> all, List<PlacedBehavior> places, PipelineObserver observer)
    {
        for (var i = 0; i < all.Count; i++)
        {
            all[i] = observer.Observe(all[i], places[i].Order);
        }
    }

    // A loop, because a query would load its assembly into every app.
    private static bool HasPackages(IReadOnlyList<Route> routes)
    {
        foreach (var route in routes)
        {
            if (route.IsOfPackage)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind those of the same place, which List.Sort would not promise.</summary>
    private static void Insert(List<PlacedBehavior> behaviors, BehaviorOrder order, IBehavior behavior)
    {
        var place = behaviors.FindLastIndex(other => other.Order <= order) + 1;
        behaviors.Insert(place, new(order, behavior));
    }
}

/// <summary>A behavior at its place. A class, because lists of a struct would be compiled at every cold start.</summary>
internal sealed class PlacedBehavior(BehaviorOrder order, IBehavior behavior)
{
    public BehaviorOrder Order => order;

    public IBehavior Behavior => behavior;
}

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
                (behaviors ??= []).Add(BehaviorActivator.Create(attribute.BehaviorType, services));
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
