namespace LambdaEventHandler;

/// <summary>The behaviours of an app with their places.</summary>
internal sealed class BehaviorPlan
{
    private readonly List<(BehaviorOrder Order, IBehavior? Behavior, Type? Type)> _added = [];
    private readonly Dictionary<Type, IBehavior> _replacements = [];

    public void Add(IBehavior behavior, BehaviorOrder order) => _added.Add((order, behavior, null));

    public void Add(Type type, BehaviorOrder order) => _added.Add((order, null, type));

    public bool Has(BehaviorOrder order) => _added.Exists(added => added.Order == order);

    public void Replace(Type type, IBehavior replacement) => _replacements[type] = replacement;

    /// <summary>Folds the app's pipeline, and each route's own, once for all requests.</summary>
    public BehaviorDelegate Fold(IReadOnlyList<Route> routes, BodySerialization serialization, ErrorResponder errors, RouteDispatch dispatch, ServiceRegistry services)
    {
        Add(Own(new BinaryEncodingBehavior()), BehaviorOrder.BinaryEncoding);
        Add(Own(new ErrorBehavior(errors)), BehaviorOrder.Errors);
        Add(Own(new SerializationBehavior(serialization)), BehaviorOrder.Serialization);
        var ofRoutes = new RouteBehaviors(services);
        if (RouteBehaviors.HasCacheControl(routes))
        {
            Add(Own(new CacheControlBehavior()), BehaviorOrder.CacheControl);
        }

        var behaviors = InOrder(services);
        ofRoutes.Fold(routes, behaviors.Count + 1);
        return PipelineStep.Fold(behaviors, dispatch.DispatchAsync, depth: 1);
    }

    private IBehavior Own<TBehavior>(TBehavior behavior)
        where TBehavior : IBehavior => _replacements.GetValueOrDefault(typeof(TBehavior)) ?? behavior;

    /// <summary>A stable sort: List.Sort is not.</summary>
    private List<IBehavior> InOrder(ServiceRegistry services)
    {
        var ordered = new List<IBehavior>(_added.Count);
        var orders = new List<BehaviorOrder>(_added.Count);
        foreach (var (order, behavior, type) in _added)
        {
            var place = orders.Count;
            while (place > 0 && orders[place - 1] > order)
            {
                place--;
            }

            orders.Insert(place, order);
            ordered.Insert(place, behavior ?? BehaviorActivator.Create(type!, services));
        }

        return ordered;
    }
}
