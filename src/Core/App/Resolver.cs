using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Handles the events of one source with the controllers and routes of an app. Resolvers are thread-safe and keep no data of a request.</summary>
public abstract class Resolver : IAsyncDisposable
{
    private protected Resolver(HttpApplication application, EventSource source) => (Application, Source) = (application, source);

    /// <summary>Gets the routes of the app, in the ordinal order of their templates.</summary>
    public IReadOnlyList<Route> Routes => Application.Routes.Routes;

    /// <summary>Gets the factory of loggers for events outside of requests, such as startup.</summary>
    /// <value>The loggers write to the app's logging providers, or to Lambda's log if the app has none.</value>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    public ILoggerFactory LoggerFactory => Application.GetLoggerFactory();

    /// <summary>Gets the serializer of request and response bodies.</summary>
    /// <value>The serializer that was passed to <c>UseSerializer</c>; otherwise an <see cref="IJsonBodySerializer"/>.</value>
    public IBodySerializer Serializer
    {
        get
        {
            DetailedJsonTypes.Enable();
            return Application.Serializer;
        }
    }

    /// <summary>Gets whether the app returns errors as problem details (<c>UseProblemDetails</c>).</summary>
    /// <value>The default is <see langword="false"/>: errors have the form of <see cref="ErrorBody"/> and <see cref="ValidationErrorBody"/>.</value>
    public bool UsesProblemDetails => Application.ProblemDetails is not null;

    /// <summary>Gets the commands that the app and its packages add to the command line of the local gateway.</summary>
    /// <value>The default is an empty list.</value>
    public IReadOnlyList<IAppCommand> Commands => Application.Commands;

    internal HttpApplication Application { get; }

    internal EventSource Source { get; }

    /// <summary>Finds the HTTP status code of the response to a request whose arguments fail validation.</summary>
    /// <param name="route">A route of the app.</param>
    /// <returns>The status, or <see langword="null"/> if the arguments of the route are not validated.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="route"/> is <see langword="null"/>.</exception>
    public int? FindValidationStatus(Route route)
    {
        ArgumentNullException.ThrowIfNull(route);
        return Application.ValidationStatusOf(route);
    }

    /// <summary>Handles an event as UTF-8 JSON. This form is the fastest, and it requires no Lambda serializer.</summary>
    /// <param name="request">The event's JSON.</param>
    /// <param name="context">The context of the invocation, or <see langword="null"/> to use an empty context (see <see cref="Request.LambdaContext"/>).</param>
    /// <returns>The response's JSON, positioned at its beginning. Empty if the response was streamed: see <c>UseResponseStreaming()</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidEventException">The event is not JSON, has no path or method, or belongs to another source.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    /// <exception cref="InvalidOperationException">The response is streamed, and Lambda's runtime client does not support it.</exception>
    /// <example><c>public Task&lt;Stream&gt; Handle(Stream request, ILambdaContext context) => App.ResolveAsync(request, context);</c></example>
    public async Task<Stream> ResolveAsync(Stream request, ILambdaContext? context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var bytes = request is MemoryStream memory ? RentedBytes.Read(memory) : await RentedBytes.ReadAsync(request).ConfigureAwait(false);
        using var sent = Source.Parse(bytes);
        var incoming = Application.CreateRequest(Source, sent, context);
        incoming.IsStreamed = Application.Streaming?.Covers(incoming, Source, sent) == true;
        try
        {
            var response = await AnswerAsync(incoming, sent).ConfigureAwait(false);
            if (incoming.IsStreamed)
            {
                return Stream.Null;
            }

            var written = JsonResponse.Write(response, incoming, Source, sent);
            incoming.PooledBody?.Dispose();
            return written;
        }
        finally
        {
            await Application.EndAsync(incoming).ConfigureAwait(false);
        }
    }

    /// <summary>Handles a request that a web server received, for packages that run apps outside of Lambda.</summary>
    /// <remarks>
    /// All responses are streamed, and the size limits of event sources don't apply. <see cref="Request.ResolverName"/> is <c>ServerRequest</c>, so that behaviors
    /// that trust an event source don't trust the server.
    /// </remarks>
    /// <param name="request">The request, which receives the response, too.</param>
    /// <param name="context">The context of <see cref="Request.LambdaContext"/>, or <see langword="null"/> to use an empty context.</param>
    /// <returns>A task that completes when the response is complete.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The app is disposed.</exception>
    public async Task RespondAsync(ServerRequest request, ILambdaContext? context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var incoming = Application.CreateRequest(new ServerSource(Source), request, context);
        try
        {
            await ResponseStreaming.SendAsync(Application, incoming, request).ConfigureAwait(false);
        }
        finally
        {
            await Application.EndAsync(incoming).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the resolver of another source with the same routes and pipeline.</summary>
    /// <typeparam name="TResolver">The type of the resolver.</typeparam>
    /// <returns>The resolver.</returns>
    /// <exception cref="NotSupportedException"><typeparamref name="TResolver"/> is not one of the library's resolvers.</exception>
    /// <example><c>var albResolver = App.As&lt;AlbResolver&gt;();</c></example>
    public TResolver As<TResolver>()
        where TResolver : Resolver => this as TResolver ?? Application.Sources.Create<TResolver>(Application);

    /// <summary>Returns the resolver, with the same routes and pipeline, for the source of an event.</summary>
    /// <param name="eventJson">The event's UTF-8 JSON.</param>
    /// <returns>The resolver of the event's source, or this resolver if the source is not clear from the event.</returns>
    /// <exception cref="InvalidEventException">The event is not a JSON object.</exception>
    public Resolver ForEvent(ReadOnlySpan<byte> eventJson)
    {
        using var sent = Source.Parse(RentedBytes.Copy(eventJson));
        var source = Application.Sources.List.Find(sent, Source, out _);
        return source == Source ? this : Application.Sources.Create(source, Application);
    }

    /// <summary>Disposes the app: the singletons that its container created, logging providers included.</summary>
    /// <remarks>
    /// A function on Lambda doesn't have to call this method, because its environment ends with the process. Tests and programs that build several apps do. The
    /// resolvers that <see cref="As"/> and <see cref="ForEvent"/> return share the app and are disposed with it. Dispose it when no request is running. A second
    /// call has no effect.
    /// </remarks>
    /// <returns>A task that completes when everything is disposed.</returns>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Application.DisposeAsync();
    }

    private ValueTask<Response> AnswerAsync(Request incoming, RawEvent sent)
    {
        if (incoming.IsStreamed)
        {
            return Application.Streaming!.SendAsync(Application, incoming, Source, sent);
        }

        return Application.AnswerAsync(incoming);
    }

    /// <summary>Handles an event object.</summary>
    private protected async Task ResolveAsync(RawEvent sent, ILambdaContext? context, ResponseWriter writer)
    {
        var incoming = Application.CreateRequest(Source, sent, context);
        try
        {
            var response = await Application.AnswerAsync(incoming).ConfigureAwait(false);
            Source.Write(ResponseLimit.Keep(response, incoming, Source, sent), incoming, sent, writer);
            incoming.PooledBody?.Dispose();
        }
        finally
        {
            await Application.EndAsync(incoming).ConfigureAwait(false);
        }
    }
}
