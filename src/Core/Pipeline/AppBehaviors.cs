namespace LambdaEventHandler;

/// <summary>The behaviors of an app in the order in which they run, and what they run around.</summary>
/// <param name="behaviors">The behaviors, the outermost first.</param>
/// <param name="dispatch">Calls the action of the request's route, with the route's own behaviors.</param>
/// <param name="replacesSerialization">Whether the app serializes bodies with a behavior of its own.</param>
internal sealed class AppBehaviors(List<PlacedBehavior> behaviors, BehaviorDelegate dispatch, bool replacesSerialization)
{
    private readonly PipelineObserver? _observer = PipelineObserver.Current;
    private readonly List<KnownPipeline> _known = [];

    /// <summary>Creates the pipelines. Routes that have the same behaviors share one.</summary>
    /// <param name="routes">The routes, whose security is known.</param>
    /// <param name="count">The number of indexes of routes.</param>
    /// <param name="propagatesExceptions">Whether exceptions outside error handling reach the caller of the app.</param>
    public Pipelines Fold(IReadOnlyList<Route> routes, int count, bool propagatesExceptions)
    {
        var main = Of(route: null, propagatesExceptions);
        if (!behaviors.Exists(static placed => placed.Selective is not null) && !HasPackages(routes))
        {
            return new(main);
        }

        var ofRoutes = new FoldedPipeline[count];
        foreach (var route in routes)
        {
            ofRoutes[route.Index] = Of(route, propagatesExceptions);
        }

        return new(main, ofRoutes);
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

    private FoldedPipeline Of(Route? route, bool propagatesExceptions)
    {
        var own = behaviors.FindAll(placed => placed.RunsFor(route));
        foreach (var known in _known)
        {
            if (known.Has(own))
            {
                return known.Pipeline;
            }
        }

        var pipeline = Fold(own, propagatesExceptions);
        _known.Add(new(own, pipeline));
        return pipeline;
    }

    private FoldedPipeline Fold(List<PlacedBehavior> own, bool propagatesExceptions)
    {
        var folded = own.ConvertAll(static placed => placed.Behavior);
        var serializationAt = own.FindLastIndex(static placed => placed.Order <= BehaviorOrder.Serialization);
        RouteBehaviors.OwnStreams(folded, first: serializationAt + (replacesSerialization ? 1 : 2));
        if (_observer is not null)
        {
            for (var i = 0; i < folded.Count; i++)
            {
                folded[i] = _observer.Observe(folded[i], own[i].Order);
            }
        }

        var handle = PipelineStep.Fold(folded, dispatch, depth: 1);
        return new(
            propagatesExceptions ? handle : new PipelineGuard(handle).HandleAsync,
            poolsBodies: _observer is null && !own.Exists(static placed => placed.KeepsSerializedBodies));
    }

    private sealed class KnownPipeline(List<PlacedBehavior> behaviors, FoldedPipeline pipeline)
    {
        public FoldedPipeline Pipeline => pipeline;

        public bool Has(List<PlacedBehavior> others)
        {
            if (others.Count != behaviors.Count)
            {
                return false;
            }

            for (var i = 0; i < behaviors.Count; i++)
            {
                if (behaviors[i] != others[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}

/// <summary>A behavior at its place. A class, because lists of a struct would be compiled at every cold start.</summary>
/// <param name="order">The place.</param>
/// <param name="behavior">The behavior.</param>
/// <param name="selective">Selects the routes that run the behavior; null if all requests do.</param>
internal sealed class PlacedBehavior(BehaviorOrder order, IBehavior behavior, ISelectiveBehavior? selective = null)
{
    public BehaviorOrder Order => order;

    public IBehavior Behavior => behavior;

    public ISelectiveBehavior? Selective => selective;

    /// <summary>Gets whether the behavior sees serialized bodies, and can keep them.</summary>
    public bool KeepsSerializedBodies { get; init; }

    /// <summary>
    /// Determines whether the requests of a route run the behavior, or, without a route, those that match none. The endpoints of packages run the behaviors that see
    /// responses as they are sent.
    /// </summary>
    public bool RunsFor(Route? route) =>
        (route is not { IsOfPackage: true } || order <= BehaviorOrder.Serialization) && (selective is null || (route is not null && selective.AppliesTo(route)));
}
