namespace LambdaEventHandler;

/// <summary>Defines a behavior that runs only for some routes. Requests for the other routes, and requests that match no route, cost nothing more than without it.</summary>
/// <remarks>
/// <see cref="AppliesTo"/> is called once for each route, when the app is built. For a behavior that is created for each request, because services are injected into it, it
/// is called at each request. A behavior that an attribute adds to a route runs for that route without being asked.
/// </remarks>
/// <example><code>
/// public sealed class AuditBehavior : ISelectiveBehavior
/// {
///     public bool AppliesTo(Route route) => route.GetMetadata&lt;AuditedAttribute&gt;() is not null;
///
///     public ValueTask&lt;Response&gt; HandleAsync(Request request, BehaviorDelegate next) => ...
/// }
/// </code></example>
public interface ISelectiveBehavior : IBehavior
{
    /// <summary>Determines whether requests for a route run the behavior.</summary>
    /// <param name="route">The route. Its <see cref="Route.Security"/> is set.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    bool AppliesTo(Route route);
}
