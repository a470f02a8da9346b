using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>A built app, which all sources share: it creates requests, and provides what they need. It keeps no data of a request.</summary>
internal sealed class HttpApplication(
    EventSources sources,
    RouteTable routes,
    PathPrefixes? prefixes,
    Pipelines pipelines,
    IBodySerializer serializer,
    ServiceContainer services,
    RequestDeadline deadline,
    bool propagatesExceptions,
    ProblemDetailsOptions? problemDetails = null,
    ArgumentValidation? validation = null) : IRequestHost, IAsyncDisposable
{
    /// <summary>The data of an app whose plugins have none.</summary>
    public static readonly IReadOnlyDictionary<object, object?> NoProperties = new Dictionary<object, object?>();

    private readonly EventSourceList _sourceList = sources.List;
    private readonly bool _logsToInvocation = services.Logging.WritesToInvocation;
    private volatile bool _isDisposed;

    public RouteTable Routes => routes;

    public RequestTrust Trust { get; init; } = RequestTrust.None;

    public IBodySerializer Serializer => serializer;

    public IReadOnlyList<IAppCommand> Commands { get; init; } = [];

    public IReadOnlyList<string> AcceptedContentTypes { get; init; } = [];

    /// <summary>Gets the data that plugins keep for requests.</summary>
    public IReadOnlyDictionary<object, object?> Properties { get; init; } = NoProperties;

    /// <summary>Gets which responses are streamed; null if none are.</summary>
    public ResponseStreaming? Streaming { get; init; }

    public TimeProvider Time => deadline.Time;

    public ProblemDetailsOptions? ProblemDetails => problemDetails;

    public IRequestValidation? Validation => validation;

    /// <summary>Returns the status of the response to invalid arguments; null if the arguments of the route are not validated.</summary>
    public int? ValidationStatusOf(Route route) => validation?.StatusOf(route);

    /// <summary>Gets the sources whose events the app can handle.</summary>
    public EventSources Sources { get; } = sources;

    public Request CreateRequest(EventSource source, RawEvent sent, ILambdaContext? context)
    {
        ThrowIfDisposed();
        return CreateRequest(source, sent, source.ReadRequestLine(sent, _sourceList), context);
    }

    public Request CreateRequest(ServerSource source, ServerRequest sent, ILambdaContext? context)
    {
        ThrowIfDisposed();
        var request = CreateRequest(source, new ServerEvent(sent), ServerSource.ReadRequestLine(sent), context);
        request.IsStreamed = true;
        return request;
    }

    public ValueTask<Response> AnswerAsync(Request request)
    {
        // No logger of the services exists before the container does.
        if (_logsToInvocation && services.IsCreated)
        {
            CurrentInvocation.Context = request.LambdaContext;
        }

        return pipelines.RunAsync(request);
    }

    public CancellationTokenSource? StartDeadline(ILambdaContext context) => deadline.Start(context);

    public IServiceScope CreateScope(Request request)
    {
        if (!services.Logging.HasProvider)
        {
            CurrentInvocation.Context = request.LambdaContext;
        }

        return services.Provider.CreateScope();
    }

    /// <summary>Creates an app with the same routes and pipeline, and with changed services.</summary>
    /// <exception cref="InvalidConfigurationException">A required service is missing, or a controller that the services don't create is registered.</exception>
    public HttpApplication With(Action<IServiceCollection> configure)
    {
        ThrowIfDisposed();
        ServiceInjection.Enable();
        var problems = new List<string>();
        var changed = services.With(configure, problems);
        foreach (var type in routes.Routes.Select(static route => route.Action.ControllerType).Distinct())
        {
            if (type is not null && changed.Has(type) && !services.Has(type))
            {
                problems.Add($"{type.Name} has no dependencies, so the app creates it without its services, and registering it has no effect: register it where the app is built, or replace a service that it requires.");
            }
        }

        if (problems.Count == 0)
        {
            return new(Sources, routes, prefixes, pipelines, serializer, changed, deadline, propagatesExceptions, problemDetails, validation) { Commands = Commands, Properties = Properties, Streaming = Streaming, Trust = Trust, AcceptedContentTypes = AcceptedContentTypes };
        }

        changed.DisposeAsync().AsTask().GetAwaiter().GetResult();
        throw new InvalidConfigurationException(problems);
    }

    /// <summary>Disposes the singletons. Later requests fail.</summary>
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return services.DisposeAsync();
    }

    public ILoggerFactory LoggerFactoryOf(Request request) => LoggerFactoryOf(request.LambdaContext);

    /// <summary>Returns the loggers of events outside of invocations, such as startup.</summary>
    public ILoggerFactory GetLoggerFactory()
    {
        ThrowIfDisposed();
        return LoggerFactoryOf((ILambdaContext?)null);
    }

    /// <summary>Ends a request whose response is complete. If disposing a service fails, the failure is logged and the response is still sent.</summary>
    public ValueTask EndAsync(Request request) =>
        request.HasResources && !propagatesExceptions ? CloseAsync(request) : request.EndAsync();

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Every exception is logged.")]
    private static ValueTask CloseAsync(Request request)
    {
        try
        {
            var pending = request.EndAsync();
            return pending.IsCompletedSuccessfully ? pending : AwaitEndAsync(pending, request);
        }
        catch (Exception exception)
        {
            UnhandledExceptionLog.WriteOfEnd(exception, request);
            return ValueTask.CompletedTask;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The same, for exceptions that are thrown later.")]
    private static async ValueTask AwaitEndAsync(ValueTask pending, Request request)
    {
        try
        {
            await pending.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            UnhandledExceptionLog.WriteOfEnd(exception, request);
        }
    }

    private Request CreateRequest(IRequestSource source, RawEvent sent, in RequestLine line, ILambdaContext? context)
    {
        var path = prefixes is null ? line.Path : prefixes.Strip(line.Path);
        var request = new Request(this, source, sent, line.Method, path, context);
        if (routes.TryMatch(line.Method, path, out var route, out var values))
        {
            request.Route = route;
            request.RouteValues = values;
        }

        return request;
    }

    private ILoggerFactory LoggerFactoryOf(ILambdaContext? context) =>
        services.Logging.IsConfigured ? ServiceInjection.Required.CreateLoggerFactory(services, context) : new InvocationLoggerFactory(context);

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            throw ServiceContainer.Disposed();
        }
    }
}
