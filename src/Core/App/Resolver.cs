using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Answers the events of one source with the app's controllers. Thread-safe; keeps nothing of a request.</summary>
public abstract class Resolver : IAsyncDisposable
{
    private protected Resolver(HttpApplication application, EventSource source) => (Application, Source) = (application, source);

    /// <summary>The routes of the app, in the ordinal order of their templates.</summary>
    public IReadOnlyList<Route> Routes => Application.Routes.Routes;

    /// <summary>Loggers for what belongs to no request, such as the start-up: they write where the app's logging goes; without a provider of the app's, to Lambda's log.</summary>
    public ILoggerFactory LoggerFactory => Application.GetLoggerFactory();

    internal HttpApplication Application { get; }

    internal EventSource Source { get; }

    /// <summary>Answers an event: its UTF-8 JSON comes in, the response's goes out. The fast form, which needs no Lambda serializer.</summary>
    /// <param name="request">The event's JSON.</param>
    /// <param name="context">The context of the invocation; <see langword="null"/> for an empty one (see <see cref="Request.LambdaContext"/>).</param>
    /// <returns>The response's JSON, from its beginning.</returns>
    /// <exception cref="InvalidEventException">The event is not JSON, has no path or method, or comes from another source.</exception>
    public async Task<Stream> ResolveAsync(Stream request, ILambdaContext? context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var bytes = request is MemoryStream memory ? RentedBytes.Read(memory) : await RentedBytes.ReadAsync(request).ConfigureAwait(false);
        using var sent = Source.Parse(bytes);
        var incoming = Application.CreateRequest(Source, sent, context);
        try
        {
            var response = await Application.AnswerAsync(incoming).ConfigureAwait(false);
            return JsonResponse.Write(response, incoming, Source, sent);
        }
        finally
        {
            await Application.EndAsync(incoming).ConfigureAwait(false);
        }
    }

    /// <summary>Returns a resolver of another source with the same routes and pipeline.</summary>
    /// <typeparam name="TResolver">The resolver of the other source.</typeparam>
    /// <returns>A resolver of that source.</returns>
    /// <exception cref="NotSupportedException"><typeparamref name="TResolver"/> is not one of the library's resolvers.</exception>
    public TResolver As<TResolver>()
        where TResolver : Resolver => this as TResolver ?? Application.Sources.Create<TResolver>(Application);

    /// <summary>Returns the resolver, with the same routes and pipeline, whose source sends events of the given event's shape.</summary>
    /// <param name="eventJson">The event's UTF-8 JSON.</param>
    /// <returns>The resolver of the event's source; this one if the shape fits several or none.</returns>
    /// <exception cref="InvalidEventException">The event is not a JSON object.</exception>
    public Resolver ForEvent(ReadOnlySpan<byte> eventJson)
    {
        using var sent = Source.Parse(RentedBytes.Copy(eventJson));
        var source = Application.Sources.List.Find(sent, Source, out _);
        return source == Source ? this : Application.Sources.Create(source, Application);
    }

    /// <summary>
    /// Disposes the app: the singletons that its container created, logging providers included. A function on Lambda never needs this, because its
    /// environment ends with the process; tests and other programs that build several apps do.
    /// </summary>
    /// <remarks>
    /// The resolvers that <see cref="As"/> and <see cref="ForEvent"/> return share the app and are disposed with it. Dispose it when no request is running.
    /// A second call does nothing.
    /// </remarks>
    /// <returns>A task that ends when everything is disposed.</returns>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Application.DisposeAsync();
    }

    /// <summary>Answers an event that came as an object.</summary>
    private protected async Task ResolveAsync(RawEvent sent, ILambdaContext? context, ResponseWriter writer)
    {
        var incoming = Application.CreateRequest(Source, sent, context);
        try
        {
            var response = await Application.AnswerAsync(incoming).ConfigureAwait(false);
            Source.Write(ResponseLimit.Keep(response, incoming, Source, sent), incoming, sent, writer);
        }
        finally
        {
            await Application.EndAsync(incoming).ConfigureAwait(false);
        }
    }
}
