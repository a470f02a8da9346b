using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

public sealed partial class ResolverBuilder<TResolver>
{
    /// <summary>Adds a behaviour, given as a lambda, around every action.</summary>
    /// <param name="behavior">Handles a request; calls <c>next</c> once, or not at all to answer itself.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> Use(Func<Request, BehaviorDelegate, ValueTask<Response>> behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return Use(new LambdaBehavior(behavior));
    }

    /// <summary>Adds a behaviour around every action.</summary>
    /// <param name="behavior">The behaviour, one for all requests.</param>
    /// <param name="order">Its place in the pipeline.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> Use(IBehavior behavior, BehaviorOrder order = BehaviorOrder.User)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        Settings.Behaviors.Add(behavior, order);
        return this;
    }

    /// <summary>Adds a behaviour around every action. Where its constructor asks for services, each request gets its own.</summary>
    /// <typeparam name="TBehavior">The behaviour.</typeparam>
    /// <param name="order">Its place in the pipeline.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> Use<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>(BehaviorOrder order = BehaviorOrder.User)
        where TBehavior : class, IBehavior
    {
        Settings.Behaviors.Add(typeof(TBehavior), order);
        return this;
    }

    /// <summary>Whether a behaviour has been added at a place, for plugins that leave it to another. The answer is final when the app is built: ask in <see cref="OnBuilt"/>.</summary>
    /// <param name="order">The place.</param>
    /// <returns><see langword="true"/> if at least one has.</returns>
    public bool HasBehavior(BehaviorOrder order) => _plan.Behaviors.Has(order);

    /// <summary>Puts a behavior in the place of one of the library's own. <see cref="Build"/> reports any other type.</summary>
    /// <typeparam name="TBehavior">The library's: <see cref="ErrorBehavior"/>, <see cref="SerializationBehavior"/> or <see cref="CacheControlBehavior"/>.</typeparam>
    /// <param name="replacement">The behaviour that takes its place.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder<TResolver> Replace<TBehavior>(IBehavior replacement)
        where TBehavior : class, IBehavior
    {
        ArgumentNullException.ThrowIfNull(replacement);
        Settings.Behaviors.Replace(typeof(TBehavior), replacement);
        return this;
    }
}
