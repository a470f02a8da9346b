using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>The behaviours of an app with their places.</summary>
internal sealed class BehaviorPlan
{
    private readonly List<AddedBehavior> _added = [];
    private readonly Dictionary<Type, IBehavior> _replacements = [];

    public void Add(IBehavior behavior, BehaviorOrder order) => _added.Add(new(behavior, order));

    public void Add([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, BehaviorOrder order) => _added.Add(new(type, order));

    public bool Has(BehaviorOrder order) => _added.Exists(added => added.Order == order);

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

    /// <summary>Folds the app's pipeline, and each route's own, once for all requests.</summary>
    public BehaviorDelegate Fold(IReadOnlyList<Route> routes, BodySerialization serialization, ErrorResponder errors, RouteDispatch dispatch, ServiceRegistry services)
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
        new RouteBehaviors(services).Fold(routes, behaviors.Count + 1, areInBehaviors);
        var all = behaviors.ConvertAll(placed => placed.Behavior);
        RouteBehaviors.OwnStreams(all, first: serializationAt + (_replacements.ContainsKey(typeof(SerializationBehavior)) ? 1 : 2));
        return PipelineStep.Fold(all, dispatch.DispatchAsync, depth: 1);
    }

    /// <summary>The library's own behavior, or what replaces it, whose answers are serialized like those of all behaviors at these places.</summary>
    private IBehavior Own<TBehavior>(TBehavior behavior, BodySerialization serialization)
        where TBehavior : IBehavior =>
        _replacements.TryGetValue(typeof(TBehavior), out var replacement) ? new SerializedBehavior(replacement, serialization) : behavior;

    /// <summary>Behind those of the same place, which List.Sort would not promise.</summary>
    private static void Insert(List<PlacedBehavior> behaviors, BehaviorOrder order, IBehavior behavior)
    {
        var place = behaviors.FindLastIndex(other => other.Order <= order) + 1;
        behaviors.Insert(place, new(order, behavior));
    }
}
