namespace LambdaEventHandler;

/// <summary>The settings collected by the builder. <see cref="Build"/> reports every invalid setting at once.</summary>
internal sealed class ApplicationSettings
{
    public ServiceSettings Services { get; } = new();

    /// <summary>Gets or sets the data of plugins; null without any.</summary>
    public Dictionary<object, object?>? Properties { get; set; }

    /// <summary>Gets the sources that the app can handle with <c>As</c> and <c>ForEvent</c>.</summary>
    public EventSources Sources { get; set; } = EventSources.Default;

    public CompactList<IActionSource> Actions { get; } = new();

    public PipelineBuilder Behaviors { get; } = new();

    public ExceptionHandlers ExceptionHandlers { get; } = new();

    public PathPrefixes Prefixes { get; } = new();

    public CompactList<Func<IEnumerable<string>>> Validations { get; } = new();

    /// <summary>Gets the problems that were found when a setting was made, for example a second handler of the same exception.</summary>
    public List<string> Problems { get; } = [];

    public CompactList<Action<Resolver>> BuildActions { get; } = new();

    /// <summary>Gets or sets the commands for the local gateway; null without any.</summary>
    public List<IAppCommand>? Commands { get; set; }

    /// <summary>Gets or sets what creates the user's serializer, or null to use the default.</summary>
    public Func<IBodySerializer>? Serializer { get; set; }

    /// <summary>Gets or sets whether the app is built in Lambda, where not all services are validated, because clients wait for a cold start.</summary>
    public bool IsInLambda { get; set; } = LambdaEnvironment.IsLambda(Environment.GetEnvironmentVariable);

    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets how long before the function's deadline a request is canceled.</summary>
    public TimeSpan CancellationMargin { get; set; } = RequestDeadline.UsualMargin;

    /// <summary>Gets or sets the options of problem details, or null to return errors in the usual form.</summary>
    public ProblemDetailsOptions? ProblemDetails { get; set; }

    /// <summary>Gets or sets the networks of trusted proxies, or null without any.</summary>
    public ProxyNetworks? Proxies { get; set; }

    /// <summary>Gets or sets whether client certificates authenticate clients.</summary>
    public bool AuthenticatesCertificates { get; set; }

    /// <summary>Gets or sets what authorizes the routes, or null.</summary>
    public IRouteAuthorization? Authorization { get; set; }

    /// <summary>Gets or sets the validators of arguments; null without any.</summary>
    public ArgumentValidators? Validators { get; set; }

    /// <summary>Gets or sets the content types of bodies that are read in addition to those of the serializer.</summary>
    public string[] ContentTypes { get; set; } = [];

    /// <summary>Gets or sets whether all responses are streamed to callers that can receive streams.</summary>
    public bool StreamsResponses { get; set; }

    public bool HasStrictSlashes { get; set; }

    public bool AnswersMethodNotAllowed { get; set; }

    public bool PropagatesExceptions { get; set; }

    /// <exception cref="InvalidConfigurationException">Routes, controllers, or options are invalid.</exception>
    public HttpApplication Build()
    {
        var problems = new List<string>(Problems);
        var services = Services.ToRegistry();
        var serialization = new BodySerialization(Serializer?.Invoke() ?? new CompiledFirstSerializer(), isCompressed: Behaviors.Has(BehaviorOrder.Compression));
        var errors = new ErrorResponder(ExceptionHandlers, serialization, PropagatesExceptions);
        var actions = new List<BehaviorDelegate>();
        var routes = BuildRoutes(services, actions, problems, name => WireNames.OfMember(serialization.Serializer, name));
        Behaviors.Check(problems);
        var behaviors = Behaviors.Create(routes.Routes, actions, serialization, errors, AnswersMethodNotAllowed, services);
        foreach (var validation in Validations)
        {
            problems.AddRange(validation());
        }

        var container = services.Build(validates: !IsInLambda, problems);
        try
        {
            RouteAuthorization.Prepare(Authorization, routes.Routes, container, problems);
            if (problems.Count > 0)
            {
                throw new InvalidConfigurationException(problems);
            }

            var pipelines = behaviors.Fold(routes.Routes, actions.Count, PropagatesExceptions);
            return new HttpApplication(Sources, routes, Prefixes.AreEmpty ? null : Prefixes, pipelines, serialization.Serializer, container, new RequestDeadline(CancellationMargin, Time), PropagatesExceptions, ProblemDetails, Validators?.Build(actions.Count))
            {
                Commands = Commands is null ? [] : [.. Commands],
                Properties = Properties ?? HttpApplication.NoProperties,
                Trust = Proxies is null && !AuthenticatesCertificates ? RequestTrust.None : new(Proxies, AuthenticatesCertificates),
                AcceptedContentTypes = ContentTypes,
                Streaming = ResponseStreamingSupport.Current?.Create(StreamsResponses, routes.Routes),
            };
        }
        catch
        {
            container.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw;
        }
    }

    private RouteTable BuildRoutes(ServiceRegistry services, List<BehaviorDelegate> endpoints, List<string> problems, Func<string, string> memberNaming)
    {
        var actions = new CompactList<ActionDefinition>();
        foreach (var source in Actions)
        {
            source.AddActions(actions, prefix: string.Empty, services, problems);
        }

        var routes = new List<Route>(actions.Count);
        foreach (var action in actions)
        {
            if (action.IsOfPackage && IsHidden(action.Template, actions))
            {
                continue;
            }

            action.AddTo(routes, endpoints, HasStrictSlashes, problems);
        }

        foreach (var route in routes)
        {
            route.MemberNaming = memberNaming;
            CacheControlRules.Check(route, problems);
            RouteBehaviors.Check(route, problems);
            if (route.GetMetadata<AcceptContentTypesAttribute>() is { } accepted)
            {
                AcceptedContentTypes.Check(accepted.ContentTypes, $"{route.DisplayName}: [AcceptContentTypes]", problems);
            }
        }

        return RouteTable.Build(routes, problems, HasStrictSlashes);
    }

    /// <summary>
    /// Determines whether the endpoint of a package has no route: because the app has one with its path, which the package reports, or because trailing slashes
    /// are ignored and the path without one is another endpoint.
    /// </summary>
    private bool IsHidden(string path, CompactList<ActionDefinition> actions)
    {
        if (path.EndsWith('/') && !HasStrictSlashes)
        {
            return true;
        }

        foreach (var action in actions)
        {
            if (!action.IsOfPackage && string.Equals(action.Template, path, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
