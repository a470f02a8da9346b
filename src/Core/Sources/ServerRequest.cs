using System.Net;
using System.Security.Claims;

namespace LambdaEventHandler;

/// <summary>
/// Represents an HTTP request that a web server received, for packages that run apps outside of Lambda: see <see cref="Resolver.RespondAsync"/>. Applications
/// use <see cref="Request"/>.
/// </summary>
/// <remarks>Members are read when the request first uses them, and not after the response is complete. Several threads can read them at once.</remarks>
public abstract class ServerRequest
{
    /// <summary>Gets the HTTP method (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-9">RFC 9110, section 9</see>).</summary>
    public abstract string Method { get; }

    /// <summary>Gets the part of the path at which the app is, percent-encoded as in a URL.</summary>
    /// <value>For example <c>/api</c>, without a trailing slash. Empty if the app is at the root.</value>
    public abstract string PathBase { get; }

    /// <summary>Gets the rest of the path, which is matched against the routes, percent-encoded as in a URL.</summary>
    public abstract string Path { get; }

    /// <summary>Gets the query string without its question mark, percent-encoded as in a URL. Empty without one.</summary>
    public abstract string QueryString { get; }

    /// <summary>Gets the scheme that the client used: <c>http</c> or <c>https</c>.</summary>
    public abstract string Scheme { get; }

    /// <summary>Gets the host that the client called, with the port if it is not the default. Empty if it is unknown.</summary>
    public abstract string Host { get; }

    /// <summary>Gets the address of the client, or <see langword="null"/> if it is unknown.</summary>
    public abstract IPAddress? ClientAddress { get; }

    /// <summary>Gets the client, as the server authenticated it.</summary>
    public abstract ClaimsPrincipal User { get; }

    /// <summary>Gets the headers in the order in which they were sent. A header with several values occurs several times.</summary>
    public abstract IEnumerable<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Gets the token of <see cref="Request.CancellationToken"/>, which replaces the deadline of the Lambda context.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>Gets whether the client disconnected, so that an action that is canceled is not logged as an error.</summary>
    public abstract bool IsAborted { get; }

    /// <summary>Returns the values of a header in the order in which they were sent.</summary>
    /// <param name="name">The name, which is not case-sensitive.</param>
    /// <returns>The values; empty if the request does not have the header.</returns>
    public abstract IReadOnlyList<string> GetHeaderValues(string name);

    /// <summary>Returns the body.</summary>
    /// <returns>The bytes; empty without a body.</returns>
    /// <exception cref="ServiceException">The body cannot be used, for example because it is too large. The exception becomes the response.</exception>
    public abstract byte[] GetBody();

    /// <summary>Creates an event that corresponds to the request, for code that reads <see cref="Request.Event"/> or <see cref="Request.GetEventJson"/>.</summary>
    /// <returns>The UTF-8 JSON of the event of the resolver's source.</returns>
    public abstract byte[] CreateEventJson();

    /// <summary>Starts the response. It is called at most once.</summary>
    /// <param name="prelude">The status, the headers (<see cref="ResponsePrelude.MultiValueHeaders"/>), and the cookies.</param>
    /// <param name="contentLength">The length of the body in bytes, or <see langword="null"/> if it is unknown or if the response cannot have one.</param>
    /// <returns>
    /// The stream that receives the body. If <paramref name="contentLength"/> is <see langword="null"/>, each write must be sent immediately. The stream is disposed
    /// when the body is complete, and not if an exception ends it.
    /// </returns>
    public abstract Stream StartResponse(ResponsePrelude prelude, long? contentLength);
}
