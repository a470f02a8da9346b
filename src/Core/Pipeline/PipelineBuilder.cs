using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>Collects the behaviors of an app with their places, and creates them in the order in which they run.</summary>
internal sealed class PipelineBuilder
{
    private readonly List<AddedBehavior> _added = [];
    private readonly Dictionary<Type, IBehavior> _replacements = [];

    public void Add(IBehavior behavior, BehaviorOrder order) => _added.Add(new(behavior, order));

    public void Add([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, BehaviorOrder order) => _added.Add(new(type, order));

    public bool Has(BehaviorOrder order) => _added.Exists(added => added.Order == order);

    public void Replace(Type type, IBehavior replacement) => _replacements[type] = replacement;

    /// <summary>Reports the calls of <c>Replace</c> that can't have an effect, or only for some routes.</summary>
    public void Check(ICollection<string> problems)
    {
        foreach (var (type, replacement) in _replacements)
        {
            if (replacement is ISelectiveBehavior)
            {
                problems.Add(
                    $"Replace<{type.Name}>: {INamedBehavior.NameOf(replacement)} is an {nameof(ISelectiveBehavior)}, but the behavior that it replaces runs for every request. "
                    + $"Implement {nameof(IBehavior)} instead.");
            }

            if (type != typeof(ErrorBehavior) && type != typeof(SerializationBehavior) && type != typeof(CacheControlBehavior))
            {
                problems.Add(
                    $"Replace<{type.Name}>: {type.Name} is not a behavior of the library that can be replaced. "
                    + $"Replace {nameof(ErrorBehavior)}, {nameof(SerializationBehavior)} or {nameof(CacheControlBehavior)}, or add your behavior with Use.");
            }
        }
    }

    /// <summary>Creates the behaviors of the app and of its routes, once for all requests.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="actions">The action of each route, by <see cref="Route.Index"/>.</param>
    /// <param name="serialization">Serializes the responses.</param>
    /// <param name="errors">Creates the responses of errors.</param>
    /// <param name="answersMethodNotAllowed">Whether the response is 405 if the path has routes for other methods.</param>
    /// <param name="services">The services of the behaviors.</param>
    public AppBehaviors Create(
        IReadOnlyList<Route> routes,
        IReadOnlyList<BehaviorDelegate> actions,
        BodySerialization serialization,
        ErrorResponder errors,
        bool answersMethodNotAllowed,
        ServiceRegistry services)
    {
        List<PlacedBehavior> behaviors = [];
        foreach (var added in _added)
        {
            var behavior = added.Create(services);
            var selective = behavior as ISelectiveBehavior;
            Insert(behaviors, added.Order <= BehaviorOrder.Serialization
                ? new(added.Order, new SerializedBehavior(behavior, serialization), selective) { KeepsSerializedBodies = behavior.KeepsResponses }
                : new(added.Order, behavior, selective));
        }

        Insert(behaviors, Own(BehaviorOrder.Errors, new ErrorBehavior(errors), serialization));
        Insert(behaviors, Own(BehaviorOrder.Serialization, new SerializationBehavior(serialization), serialization));
        if (RouteBehaviors.HasCacheControl(routes) || _replacements.ContainsKey(typeof(CacheControlBehavior)))
        {
            Insert(behaviors, Own(BehaviorOrder.CacheControl, new CacheControlBehavior(), serialization));
        }

        // Whatever is around an action before its answer is serialized, a replacement of the serialization included.
        var replacesSerialization = _replacements.ContainsKey(typeof(SerializationBehavior));
        var areInBehaviors = replacesSerialization || behaviors[^1].Order > BehaviorOrder.Serialization;
        var endpoints = new RouteBehaviors(services).Fold(routes, actions, behaviors.Count + 1, areInBehaviors);
        return new(behaviors, new RouteDispatch(endpoints, errors, answersMethodNotAllowed).DispatchAsync, replacesSerialization);
    }

    /// <summary>Returns the library's own behavior, or its replacement, whose responses are serialized like those of all behaviors in these places.</summary>
    private PlacedBehavior Own<TBehavior>(BehaviorOrder order, TBehavior behavior, BodySerialization serialization)
        where TBehavior : IBehavior =>
        _replacements.TryGetValue(typeof(TBehavior), out var replacement)
            ? new(order, new SerializedBehavior(replacement, serialization)) { KeepsSerializedBodies = replacement.KeepsResponses }
            : new(order, behavior);

    /// <summary>Behind those of the same place, which List.Sort would not promise.</summary>
    private static void Insert(List<PlacedBehavior> behaviors, PlacedBehavior behavior) =>
        behaviors.Insert(behaviors.FindLastIndex(other => other.Order <= behavior.Order) + 1, behavior);
}
