using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Collects what an app has: services, logging, controllers, routes, behaviors, plugins and options, whatever the source of its events.</summary>
/// <remarks>
/// Every builder is a <see cref="ResolverBuilder{TResolver}"/>, which returns itself from each method and builds the app. Write an extension method for
/// <c>TBuilder</c> with the constraint <c>where TBuilder : ResolverBuilder</c>, and return the builder that it is given.
/// </remarks>
public abstract partial class ResolverBuilder
{
    private readonly ApplicationPlan _plan = new();
    private Dictionary<object, object?>? _properties;
    private bool _isBuilt;

    private protected ResolverBuilder()
    {
    }

    /// <summary>Gets the services that controllers and behaviors get injected. Scoped ones live for one request. Read-only when the app is built.</summary>
    public IServiceCollection Services => _plan.Services.Services;

    /// <summary>The logging. Without a provider, entries that its filters let through go to the <c>ILambdaContext.Logger</c> of the invocation.</summary>
    public ILoggingBuilder Logging => _plan.Services.Logging;

    /// <summary>What plugins tell each other while the app is built.</summary>
    public IDictionary<object, object?> Properties => _properties ??= [];

    internal ApplicationPlan Plan => _plan;

    /// <summary>The settings, which no longer change when the app is built.</summary>
    internal ApplicationPlan Settings =>
        _isBuilt ? throw new InvalidOperationException("The app of this builder is already built, so a later setting has no effect. Call Build() last.") : _plan;

    /// <summary>Adds a check of options, done when the app is built.</summary>
    /// <param name="check">Gives a text for each problem, which names the setting, its value and the cure.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder Check(Func<IEnumerable<string>> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        Settings.Checks.Add(check);
        return this;
    }

    /// <summary>Adds what is to be done once, when the app is built.</summary>
    /// <param name="built">Gets the resolver.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder OnBuilt(Action<Resolver> built)
    {
        ArgumentNullException.ThrowIfNull(built);
        Settings.BuiltActions.Add(built);
        return this;
    }

    /// <summary>Removes a prefix from every path before it is routed: that of a custom domain's API mapping. The first that fits is removed once, at a segment's end.</summary>
    /// <param name="prefixes">The prefixes, for example <c>/payment</c>; with or without slashes around.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder StripPrefixes(params string[] prefixes)
    {
        ArgumentNullException.ThrowIfNull(prefixes);
        foreach (var prefix in prefixes)
        {
            Settings.Prefixes.Add(prefix, Settings.Problems);
        }

        return this;
    }

    /// <summary>Removes a prefix that a regular expression describes. It is matched at the path's start, without backtracking.</summary>
    /// <param name="prefixes">The expressions, for example <c>/(dev|stage)</c>.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder StripPrefixes(params Regex[] prefixes)
    {
        ArgumentNullException.ThrowIfNull(prefixes);
        foreach (var prefix in prefixes)
        {
            Settings.Prefixes.Add(prefix, Settings.Problems);
        }

        return this;
    }

    /// <summary>Makes <c>/hello/</c> another path than <c>/hello</c>. By default trailing slashes are ignored.</summary>
    /// <returns>The builder.</returns>
    public ResolverBuilder StrictSlashes()
    {
        Settings.HasStrictSlashes = true;
        return this;
    }

    /// <summary>Answers 405 with <c>Allow</c> where a path has routes, but none of the request's method (RFC 9110, section 15.5.6). By default that is a 404.</summary>
    /// <returns>The builder.</returns>
    public ResolverBuilder UseMethodNotAllowed()
    {
        Settings.AnswersMethodNotAllowed = true;
        return this;
    }

    /// <summary>Lets an exception that nobody handles fail the invocation. By default it is logged and answered 500.</summary>
    /// <returns>The builder.</returns>
    public ResolverBuilder PropagateExceptions()
    {
        Settings.PropagatesExceptions = true;
        return this;
    }

    /// <summary>Replaces System.Text.Json for bodies in and out.</summary>
    /// <param name="serializer">The serializer.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder UseSerializer(IBodySerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        Settings.Serializer = () => serializer;
        return this;
    }

    /// <summary>Sets how System.Text.Json reads and writes bodies.</summary>
    /// <param name="options">The options, which replace the default ones (camelCase, compact) altogether.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder UseJson(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Settings.Serializer = () => JsonBodySerializer.Create(options);
        return this;
    }

    /// <summary>Reads and writes bodies with compiled metadata: faster to start, and what Native AOT needs. Names are camelCase unless the context says otherwise.</summary>
    /// <param name="context">The context with the types of all bodies.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder UseJson(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Settings.Serializer = () => JsonBodySerializer.Create(context);
        return this;
    }

    /// <summary>Adds a behavior, given as a lambda, around every action.</summary>
    /// <param name="behavior">The lambda. It calls <c>next</c> once, or returns a response of its own.</param>
    /// <param name="order">Its place in the pipeline. With <see cref="BehaviorOrder.Outer"/> it sees every response, errors included.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder Use(Func<Request, BehaviorDelegate, ValueTask<Response>> behavior, BehaviorOrder order = BehaviorOrder.User)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return Use(new LambdaBehavior(behavior), order);
    }

    /// <summary>Adds a behavior around every action.</summary>
    /// <param name="behavior">The behavior, one for all requests.</param>
    /// <param name="order">Its place in the pipeline.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder Use(IBehavior behavior, BehaviorOrder order = BehaviorOrder.User)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        Settings.Behaviors.Add(behavior, order);
        return this;
    }

    /// <summary>Adds a behavior around every action. Where its constructor asks for services, each request gets its own.</summary>
    /// <typeparam name="TBehavior">The behavior.</typeparam>
    /// <param name="order">Its place in the pipeline.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder Use<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>(BehaviorOrder order = BehaviorOrder.User)
        where TBehavior : class, IBehavior
    {
        Settings.Behaviors.Add(typeof(TBehavior), order);
        return this;
    }

    /// <summary>Whether a behavior has been added at a place, for plugins that leave it to another. The answer is final when the app is built: ask in <see cref="OnBuilt"/>.</summary>
    /// <param name="order">The place.</param>
    /// <returns><see langword="true"/> if at least one has.</returns>
    public bool HasBehavior(BehaviorOrder order) => _plan.Behaviors.Has(order);

    /// <summary>Puts a behavior in the place of one of the library's own. <c>Build()</c> reports any other type.</summary>
    /// <typeparam name="TBehavior">The library's: <see cref="ErrorBehavior"/>, <see cref="SerializationBehavior"/> or <see cref="CacheControlBehavior"/>.</typeparam>
    /// <param name="replacement">The behavior that takes its place.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder Replace<TBehavior>(IBehavior replacement)
        where TBehavior : class, IBehavior
    {
        ArgumentNullException.ThrowIfNull(replacement);
        Settings.Behaviors.Replace(typeof(TBehavior), replacement);
        return this;
    }

    /// <summary>Answers requests that no route takes, and <see cref="NotFoundException"/>s. By default: 404 <c>{"statusCode":404,"message":"Not found"}</c>.</summary>
    /// <param name="handler">Makes the answer.</param>
    /// <returns>The builder.</returns>
    [OverloadResolutionPriority(1)]
    public ResolverBuilder OnNotFound(Func<Request, Response> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(NotFoundException), (_, request) => new(handler(request)));
    }

    /// <summary>Answers requests that no route takes, and <see cref="NotFoundException"/>s, asynchronously.</summary>
    /// <param name="handler">Makes the answer.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder OnNotFound(Func<Request, ValueTask<Response>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(NotFoundException), (_, request) => handler(request));
    }

    /// <summary>Answers requests whose action threw. The handler of the nearest class in the exception's hierarchy answers, whatever the order.</summary>
    /// <typeparam name="TException">The class of the exceptions.</typeparam>
    /// <param name="handler">Makes the answer.</param>
    /// <returns>The builder.</returns>
    [OverloadResolutionPriority(1)]
    public ResolverBuilder OnException<TException>(Func<TException, Request, Response> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(TException), (exception, request) => new(handler((TException)exception, request)));
    }

    /// <summary>Answers requests whose action threw, asynchronously.</summary>
    /// <typeparam name="TException">The class of the exceptions.</typeparam>
    /// <param name="handler">Makes the answer.</param>
    /// <returns>The builder.</returns>
    public ResolverBuilder OnException<TException>(Func<TException, Request, ValueTask<Response>> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(TException), (exception, request) => handler((TException)exception, request));
    }

    /// <summary>Builds the app once: what fails leaves the builder as it is.</summary>
    private protected TResolver BuildApp<TResolver>()
        where TResolver : Resolver
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException(
                "This builder has already built its app. Call CreateBuilder() for another app, or As<TResolver>() on the resolver to handle the events of another source.");
        }

        var resolver = _plan.Sources.Create<TResolver>(_plan.Build());
        try
        {
            foreach (var built in _plan.BuiltActions)
            {
                built(resolver);
            }
        }
        catch
        {
            resolver.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }

        _plan.Services.MakeReadOnly();
        _isBuilt = true;
        return resolver;
    }

    private ResolverBuilder AddHandler(Type exception, ExceptionHandler handler)
    {
        if (!Settings.ExceptionHandlers.TryAdd(exception, handler))
        {
            var also = exception == typeof(NotFoundException) ? " (OnNotFound is the handler of NotFoundException)" : "";
            Settings.Problems.Add($"OnException<{exception.Name}> is there twice{also}: keep one handler for each class of exceptions.");
        }

        return this;
    }
}
