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

    /// <summary>Folds the app's pipeline, and each route's own, once for all requests.</summary>
    public BehaviorDelegate Fold(IReadOnlyList<Route> routes, BodySerialization serialization, ErrorResponder errors, RouteDispatch dispatch, ServiceRegistry services)
    {
        List<PlacedBehavior> behaviors = [];
        foreach (var added in _added)
        {
            var behavior = added.Create(services);
            Insert(behaviors, added.Order, added.Order <= BehaviorOrder.Serialization ? new SerializedBehavior(behavior, serialization) : behavior);
        }

        Insert(behaviors, BehaviorOrder.BinaryEncoding, Own(new BinaryEncodingBehavior()));
        Insert(behaviors, BehaviorOrder.Errors, Own(new ErrorBehavior(errors)));
        Insert(behaviors, BehaviorOrder.Serialization, Own(new SerializationBehavior(serialization)));
        if (RouteBehaviors.HasCacheControl(routes))
        {
            Insert(behaviors, BehaviorOrder.CacheControl, Own(new CacheControlBehavior()));
        }

        new RouteBehaviors(services).Fold(routes, behaviors.Count + 1, areInBehaviors: behaviors[^1].Order > BehaviorOrder.Serialization);
        return PipelineStep.Fold(behaviors.ConvertAll(added => added.Behavior), dispatch.DispatchAsync, depth: 1);
    }

    private IBehavior Own<TBehavior>(TBehavior behavior)
        where TBehavior : IBehavior => _replacements.GetValueOrDefault(typeof(TBehavior)) ?? behavior;

    /// <summary>Behind those of the same place, which List.Sort would not promise.</summary>
    private static void Insert(List<PlacedBehavior> behaviors, BehaviorOrder order, IBehavior behavior)
    {
        var place = behaviors.FindLastIndex(other => other.Order <= order) + 1;
        behaviors.Insert(place, new(order, behavior));
    }
}
