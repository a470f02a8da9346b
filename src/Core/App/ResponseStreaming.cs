using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LambdaEventHandler;

/// <summary>
/// Streams every response of an action, or of all actions of a controller, for methods of a REST API whose response transfer mode is <c>STREAM</c>
/// (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html">AWS: Stream the integration response</see>).
/// </summary>
/// <remarks>
/// Errors are streamed, too. So is the 404 of a request that API Gateway received at the method of such a route, although the route's constraints don't match it.
/// Other event sources, and requests to a Function URL, get complete responses: for those, call <c>UseResponseStreaming()</c>.
/// </remarks>
/// <example><c>[HttpGet("/answers"), ResponseStream] public IAsyncEnumerable&lt;Answer&gt; GetAnswers() => ...</c></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ResponseStreamAttribute : Attribute
{
    /// <summary>Initializes a new instance of the <see cref="ResponseStreamAttribute"/> class.</summary>
    public ResponseStreamAttribute() => ResponseStreamingSupport.Enable();
}

/// <summary>Provides the extension method that streams the responses of an app.</summary>
public static class ResponseStreamingBuilderExtensions
{
    /// <summary>
    /// Streams every response of the app, for a Function URL with the invoke mode <c>RESPONSE_STREAM</c>, or a REST API whose methods all have the response transfer
    /// mode <c>STREAM</c> (<see href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html">AWS: Response streaming</see>).
    /// </summary>
    /// <remarks>
    /// An event doesn't show whether its caller expects a stream: the setting must be the same as that of the service. It has no effect on HTTP APIs and load balancers,
    /// which can't stream, and on the typed form of <c>ResolveAsync</c>. They get complete responses.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The app's builder.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The app is already built.</exception>
    /// <example><c>ApiGatewayHttpResolver.CreateBuilder().UseResponseStreaming().AddControllers().Build()</c></example>
    public static TBuilder UseResponseStreaming<TBuilder>(this TBuilder builder)
        where TBuilder : ResolverBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ResponseStreamingSupport.Enable();
        builder.Settings.StreamsResponses = true;
        return builder;
    }
}

/// <summary>Creates the streaming of an app. A Native AOT app contains it only if its code uses it.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = OptionalFeature.Justification)]
internal sealed class ResponseStreamingSupport : IOptionalFeature<ResponseStreamingSupport>
{
    private static ResponseStreamingSupport? _enabled;

    private ResponseStreamingSupport()
    {
    }

    // Both ways to use it enable it in every app, so that other apps don't look for its attribute.
    public static ResponseStreamingSupport? Current => _enabled;

    public static void Enable() => _enabled ??= new();

    /// <summary>Returns the streaming of an app; null if none of its responses are streamed.</summary>
    public ResponseStreaming? Create(bool isForAll, IReadOnlyList<Route> routes)
    {
        List<Route>? streamed = null;
        foreach (var route in routes)
        {
            if (route.GetMetadata<ResponseStreamAttribute>() is not null)
            {
                (streamed ??= []).Add(route);
            }
        }

        return isForAll || streamed is not null ? new(isForAll, streamed ?? []) : null;
    }
}

/// <summary>Determines which responses of an app are streamed, and sends them.</summary>
/// <param name="isForAll">Whether all responses are streamed.</param>
/// <param name="routes">The routes with <see cref="ResponseStreamAttribute"/>.</param>
internal sealed class ResponseStreaming(bool isForAll, IReadOnlyList<Route> routes)
{
    /// <summary>Determines whether the response to a request is streamed.</summary>
    public bool Covers(Request request, EventSource source, RawEvent sent) =>
        source.CanStream(sent) && (isForAll || (source.ResourceOf(sent) is { } resource && IsStreamed(request, resource)));

    /// <summary>Handles a request, and sends its response to the response stream.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = OptionalFeature.Justification)]
    public async ValueTask<Response> SendAsync(HttpApplication application, Request request, EventSource source, RawEvent sent)
    {
        var response = await application.AnswerAsync(request).ConfigureAwait(false);
        var writer = new PreludeWriter(source.HasMultiValuePrelude);
        source.Write(response, request, sent, writer);
        var output = ResponseStreamOpener.Open(request, writer.ToPrelude());
        if (writer.HasBody)
        {
            // An exception ends the invocation, so that the runtime client reports it in the trailers of the response.
            await (response.Body.Started is { } body ? body.CopyToAsync(output) : output.WriteAsync(response.GetBodyBytes()).AsTask()).ConfigureAwait(false);
        }

        await output.DisposeAsync().ConfigureAwait(false);
        return response;
    }

    /// <summary>Handles a request that a web server received, and sends its response to the server.</summary>
    public static async ValueTask SendAsync(HttpApplication application, Request request, ServerRequest server)
    {
        var response = await application.AnswerAsync(request).ConfigureAwait(false);
        var writer = new PreludeWriter(isMultiValue: true);
        writer.Begin(response.StatusCode, description: null);
        for (var groups = new HeaderGroups(response, withCookies: true); groups.MoveNext();)
        {
            writer.WriteMultiValueHeader(groups.Name, groups.Values());
        }

        var output = server.StartResponse(writer.ToPrelude(), LengthOf(response, request));
        if (MessageBody.IsSent(response, request))
        {
            await (response.Body.Started is { } body ? body.CopyToAsync(output) : output.WriteAsync(response.GetBodyBytes(), request.CancellationToken).AsTask()).ConfigureAwait(false);
        }

        await output.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Returns the length of the body, for HEAD that of the body that GET would have; null if the length is unknown.</summary>
    private static long? LengthOf(Response response, Request request) =>
        !MessageBody.IsAllowed(response) || response.Body.Started is not null ? null
        : request.Method != "HEAD" || response.Body.Kind != ResponseBodyKind.None ? response.GetBodyBytes().Length
        : response.HasHeaders && long.TryParse(response.Headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length
        : null;

    private bool IsStreamed(Request request, string resource)
    {
        if (request.Route is { } matched)
        {
            return matched.GetMetadata<ResponseStreamAttribute>() is not null;
        }

        foreach (var route in routes)
        {
            if ((route.Names(request.Method) || route.Names("ANY")) && IsResource(route.PlainTemplate, resource))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compares a template with a resource of API Gateway. The names of parameters don't matter.</summary>
    private static bool IsResource(string template, string resource)
    {
        var segments = template.Split('/');
        var others = resource.Split('/');
        if (segments.Length != others.Length)
        {
            return false;
        }

        for (var index = 0; index < segments.Length; index++)
        {
            var isParameter = segments[index] is ['{', ..] or ".+";
            if (isParameter ? others[index] is not ['{', ..] : segments[index] != others[index])
            {
                return false;
            }
        }

        return true;
    }
}
