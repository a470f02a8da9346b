using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Collects the services, logging, controllers, routes, behaviors, plugins, and options of an app.</summary>
/// <remarks>
/// Every builder is a <see cref="ResolverBuilder{TResolver}"/>, whose methods return the same builder and which builds the app. To write an extension method
/// for all builders, make it generic with the constraint <c>where TBuilder : ResolverBuilder</c>, and return the builder that it receives.
/// </remarks>
public abstract partial class ResolverBuilder
{
    private readonly ApplicationSettings _settings = new();
    private bool _isBuilt;

    private protected ResolverBuilder()
    {
    }

    /// <summary>Gets the services that are injected into controllers and behaviors. Scoped services live for one request.</summary>
    /// <value>The collection, which is read-only after the app is built.</value>
    public IServiceCollection Services => _settings.Services.Services;

    /// <summary>Gets the logging configuration.</summary>
    /// <value>Without a logging provider, the entries that pass the filters go to the <c>ILambdaContext.Logger</c> of the invocation.</value>
    public ILoggingBuilder Logging => _settings.Services.Logging;

    /// <summary>Gets a dictionary in which plugins share data while the app is built, and keep what their requests need: <see cref="Request.AppProperties"/>.</summary>
    /// <value>The default is an empty dictionary.</value>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public IDictionary<object, object?> Properties => Settings.Properties ??= [];

    /// <summary>Gets the settings for a change.</summary>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    internal ApplicationSettings Settings =>
        _isBuilt ? throw new InvalidOperationException("The app of this builder is already built, so a later setting has no effect. Call Build() last.") : _settings;

    /// <summary>Adds a validation of options, which <c>Build()</c> runs.</summary>
    /// <param name="validation">Returns a message for each problem. A message contains the setting, its value, and how to fix it.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="validation"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder Validate(Func<IEnumerable<string>> validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        Settings.Validations.Add(validation);
        return this;
    }

    /// <summary>Adds an action that runs once, after the app is built.</summary>
    /// <param name="action">The action, which receives the resolver. If it throws, <c>Build()</c> fails.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="action"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder OnBuild(Action<Resolver> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Settings.BuildActions.Add(action);
        return this;
    }

    /// <summary>Adds a command to the command line of the local gateway: <c>dotnet run -- NAME</c>. It has no effect in Lambda.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder AddCommand(IAppCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        (Settings.Commands ??= []).Add(command);
        return this;
    }

    /// <summary>
    /// Removes a prefix from every path before it is routed, for example that of a custom domain's API mapping
    /// (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html">AWS: API mappings</see>).
    /// </summary>
    /// <remarks>Only the first prefix that matches whole segments is removed, and only once.</remarks>
    /// <param name="prefixes">The prefixes, for example <c>/payment</c>. Leading and trailing slashes are optional.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prefixes"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.StripPrefixes("/payment")</c></example>
    public virtual ResolverBuilder StripPrefixes(params string[] prefixes)
    {
        ArgumentNullException.ThrowIfNull(prefixes);
        foreach (var prefix in prefixes)
        {
            Settings.Prefixes.Add(prefix, Settings.Problems);
        }

        return this;
    }

    /// <summary>Removes a prefix that matches a regular expression from every path before it is routed.</summary>
    /// <remarks>An expression is matched at the start of the path, without backtracking. Only the first match is removed, and only once.</remarks>
    /// <param name="prefixes">The expressions, for example <c>/(dev|stage)</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prefixes"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.StripPrefixes(new Regex("/(dev|stage)"))</c></example>
    public virtual ResolverBuilder StripPrefixes(params Regex[] prefixes)
    {
        ArgumentNullException.ThrowIfNull(prefixes);
        foreach (var prefix in prefixes)
        {
            Settings.Prefixes.Add(prefix, Settings.Problems);
        }

        return this;
    }

    /// <summary>Treats <c>/hello/</c> and <c>/hello</c> as different paths. By default, trailing slashes are ignored.</summary>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder StrictSlashes()
    {
        Settings.HasStrictSlashes = true;
        return this;
    }

    /// <summary>
    /// Returns 405 with an <c>Allow</c> header if routes match the path but not the method
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, section 15.5.6</see>). The default is 404.
    /// </summary>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder UseMethodNotAllowed()
    {
        Settings.AnswersMethodNotAllowed = true;
        return this;
    }

    /// <summary>
    /// Returns the errors of the library as <c>application/problem+json</c> (<see href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</see>): those of requests and
    /// routes, every <see cref="ServiceException"/>, and 500.
    /// </summary>
    /// <remarks>If the method is called several times, all calls configure the same options.</remarks>
    /// <param name="configure">Sets the options, or <see langword="null"/> to use the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseProblemDetails(options => options.Customize = (problem, request) => problem.Type = $"https://example.com/errors/{problem.Status}")</c></example>
    public virtual ResolverBuilder UseProblemDetails(Action<ProblemDetailsOptions>? configure = null)
    {
        var options = Settings.ProblemDetails ??= new();
        configure?.Invoke(options);
        return this;
    }

    /// <summary>Adds a validator of the arguments of actions. Validators run in the order in which they are added, and one response lists the errors of all of them.</summary>
    /// <param name="validator">The validator.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="validator"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder UseArgumentValidator(IArgumentValidator validator)
    {
        ArgumentNullException.ThrowIfNull(validator);
        (Settings.Validators ??= new()).Add(validator);
        return this;
    }

    /// <summary>Sets what decides who can call the routes of the app. Plugins call this method.</summary>
    /// <param name="authorization">The authorization, which replaces an earlier one.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authorization"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder UseRouteAuthorization(IRouteAuthorization authorization)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        ServiceInjection.Enable();
        Settings.Authorization = authorization;
        return this;
    }

    /// <summary>Lets unhandled exceptions fail the invocation. By default, they are logged and return 500.</summary>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder PropagateExceptions()
    {
        Settings.PropagatesExceptions = true;
        return this;
    }

    /// <summary>Replaces System.Text.Json for request and response bodies.</summary>
    /// <param name="serializer">The serializer. It must be thread-safe.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serializer"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder UseSerializer(IBodySerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        Settings.Serializer = () => serializer;
        return this;
    }

    /// <summary>Sets the System.Text.Json options for request and response bodies.</summary>
    /// <param name="options">The options, which replace all default options (camelCase names, no indentation).</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseJson(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true })</c></example>
    public virtual ResolverBuilder UseJson(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Settings.Serializer = () => JsonBodySerializer.Create(options);
        return this;
    }

    /// <summary>
    /// Serializes and deserializes bodies with source-generated metadata, which starts faster and which Native AOT requires. Names are camelCase unless the context
    /// specifies another naming policy.
    /// </summary>
    /// <param name="context">The context with the types of all bodies.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.UseJson(AppJsonContext.Default)</c></example>
    public virtual ResolverBuilder UseJson(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Settings.Serializer = () => CompiledFirstSerializer.CanUse(context) ? new CompiledFirstSerializer(context) : JsonBodySerializer.Create(context);
        return this;
    }

    /// <summary>Adds a lambda as a behavior of all requests.</summary>
    /// <param name="behavior">The lambda. It calls <c>next</c> once, or returns its own response.</param>
    /// <param name="order">The position in the pipeline. At <see cref="BehaviorOrder.Outer"/>, the behavior sees every response, errors included.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="behavior"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.Use((request, next) => next(request))</c></example>
    public virtual ResolverBuilder Use(Func<Request, BehaviorDelegate, ValueTask<Response>> behavior, BehaviorOrder order = BehaviorOrder.User)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return Use(new LambdaBehavior(behavior), order);
    }

    /// <summary>Adds a behavior of all requests.</summary>
    /// <param name="behavior">The behavior. All requests share it, so it must be thread-safe.</param>
    /// <param name="order">The position in the pipeline.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="behavior"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder Use(IBehavior behavior, BehaviorOrder order = BehaviorOrder.User)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        Settings.Behaviors.Add(behavior, order);
        return this;
    }

    /// <summary>Adds a behavior of all requests. If its constructor has parameters, a new instance is created for each request, with its services injected.</summary>
    /// <typeparam name="TBehavior">The type of the behavior.</typeparam>
    /// <param name="order">The position in the pipeline.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder Use<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TBehavior>(BehaviorOrder order = BehaviorOrder.User)
        where TBehavior : class, IBehavior
    {
        ServiceInjection.Enable();
        Settings.Behaviors.Add(typeof(TBehavior), order);
        return this;
    }

    /// <summary>Determines whether a behavior has been added at a position, for plugins that defer to another one.</summary>
    /// <remarks>The result is final after the app is built: call the method in an <see cref="OnBuild"/> action.</remarks>
    /// <param name="order">The position.</param>
    /// <returns><see langword="true"/> if at least one behavior has that position.</returns>
    public bool HasBehavior(BehaviorOrder order) => _settings.Behaviors.Has(order);

    /// <summary>Replaces a behavior of the library. <c>Build()</c> reports any other type.</summary>
    /// <typeparam name="TBehavior">The type to replace: <see cref="ErrorBehavior"/>, <see cref="SerializationBehavior"/>, or <see cref="CacheControlBehavior"/>.</typeparam>
    /// <param name="replacement">The behavior that takes its position.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="replacement"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder Replace<TBehavior>(IBehavior replacement)
        where TBehavior : class, IBehavior
    {
        ArgumentNullException.ThrowIfNull(replacement);
        Settings.Behaviors.Replace(typeof(TBehavior), replacement);
        return this;
    }

    /// <summary>
    /// Sets the handler of requests that match no route, and of <see cref="NotFoundException"/>. The default response is 404
    /// <c>{"statusCode":404,"message":"Not found"}</c>.
    /// </summary>
    /// <remarks>It is the handler of <see cref="NotFoundException"/>: <c>Build()</c> reports an <c>OnException&lt;NotFoundException&gt;</c> handler in addition to it.</remarks>
    /// <param name="handler">Returns the response.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.OnNotFound(request => Response.Text($"No route for {request.Path}", 404))</c></example>
    [OverloadResolutionPriority(1)]
    public virtual ResolverBuilder OnNotFound(Func<Request, Response> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(NotFoundException), (_, request) => new(handler(request)));
    }

    /// <summary>
    /// Sets the asynchronous handler of requests that match no route, and of <see cref="NotFoundException"/>. The default response is 404
    /// <c>{"statusCode":404,"message":"Not found"}</c>.
    /// </summary>
    /// <remarks>It is the handler of <see cref="NotFoundException"/>: <c>Build()</c> reports an <c>OnException&lt;NotFoundException&gt;</c> handler in addition to it.</remarks>
    /// <param name="handler">Returns the response.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder OnNotFound(Func<Request, ValueTask<Response>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(NotFoundException), (_, request) => handler(request));
    }

    /// <summary>Sets the handler of an exception type. The handler of the nearest base type is called, regardless of the order in which handlers are added.</summary>
    /// <remarks><c>Build()</c> reports a second handler of the same type.</remarks>
    /// <typeparam name="TException">The type of the exception.</typeparam>
    /// <param name="handler">Returns the response.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>builder.OnException&lt;TimeoutException&gt;((exception, request) => Response.Text("Try again later", 503))</c></example>
    [OverloadResolutionPriority(1)]
    public virtual ResolverBuilder OnException<TException>(Func<TException, Request, Response> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(TException), (exception, request) => new(handler((TException)exception, request)));
    }

    /// <summary>Sets the asynchronous handler of an exception type. The handler of the nearest base type is called, regardless of the order in which handlers are added.</summary>
    /// <remarks><c>Build()</c> reports a second handler of the same type.</remarks>
    /// <typeparam name="TException">The type of the exception.</typeparam>
    /// <param name="handler">Returns the response.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    public virtual ResolverBuilder OnException<TException>(Func<TException, Request, ValueTask<Response>> handler)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(handler);
        return AddHandler(typeof(TException), (exception, request) => handler((TException)exception, request));
    }

    /// <summary>Builds the app. If it fails, the builder is unchanged.</summary>
    private protected TResolver BuildApp<TResolver>()
        where TResolver : Resolver
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException(
                "This builder has already built its app. Call CreateBuilder() for another app, or As<TResolver>() on the resolver to handle the events of another source.");
        }

        var resolver = _settings.Sources.Create<TResolver>(_settings.Build());
        try
        {
            foreach (var action in _settings.BuildActions)
            {
                action(resolver);
            }
        }
        catch
        {
            resolver.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }

        _settings.Services.MakeReadOnly();
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
