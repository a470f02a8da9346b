using System.Security.Claims;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LambdaEventHandler;

/// <summary>Creates the exception for members of a request that are used after its response was sent.</summary>
internal static class RequestCompleted
{
    public static ObjectDisposedException Exception() =>
        new(nameof(Request), "The request has ended, and its response was sent. Read the values that you need before the action returns.");
}

/// <summary>What a request requires from the app that it belongs to.</summary>
internal interface IRequestHost
{
    IBodySerializer Serializer { get; }

    /// <summary>The content types of bodies that the app reads in addition to those of the serializer.</summary>
    IReadOnlyList<string> AcceptedContentTypes { get; }

    /// <summary>The data that plugins keep for requests.</summary>
    IReadOnlyDictionary<object, object?> Properties { get; }

    /// <summary>The options of problem details; null if the app returns errors in the usual form.</summary>
    ProblemDetailsOptions? ProblemDetails { get; }

    /// <summary>The validation of arguments; null if the app has none.</summary>
    IRequestValidation? Validation { get; }

    RouteTable Routes { get; }

    TimeProvider Time { get; }

    /// <summary>What the app trusts in addition to the event source.</summary>
    RequestTrust Trust { get; }

    /// <summary>Creates the source of the request's cancellation token; null if the token is never canceled.</summary>
    CancellationTokenSource? StartDeadline(ILambdaContext context);

    IServiceScope CreateScope(Request request);

    ILoggerFactory LoggerFactoryOf(Request request);
}

/// <summary>Determines which requests have arguments to validate.</summary>
internal interface IRequestValidation
{
    /// <summary>Determines whether an action has arguments to validate.</summary>
    bool AppliesTo(Route route);
}

/// <summary>Specifies the result of comparing a header with a value.</summary>
internal enum HeaderComparison
{
    /// <summary>The request does not have the header.</summary>
    Missing,

    /// <summary>The header has exactly the value.</summary>
    Same,

    /// <summary>The request has the header. It may still have the value in another form, or be empty.</summary>
    Other,
}

/// <summary>Reads the parts of a request from an event. The request reads each part when it is first used.</summary>
internal interface IRequestSource
{
    /// <summary>Gets the name of the source's resolver.</summary>
    string ResolverName { get; }

    /// <summary>Gets the size limit of the source for responses, in bytes.</summary>
    int ResponseLimit { get; }

    string ReadRawPath(RawEvent sent);

    RequestHeaders ReadHeaders(RawEvent sent);

    /// <summary>Compares a header with a value of ASCII characters, without allocating a string.</summary>
    HeaderComparison CompareHeader(RawEvent sent, string name, string value);

    Query ReadQuery(RawEvent sent);

    RequestCookies ReadCookies(RawEvent sent, Request request);

    /// <summary>Reads the body, decoded from base64 if the event marks it as base64; null without a body.</summary>
    /// <exception cref="BadRequestException">The event marks the body as base64, but it is not valid base64.</exception>
    RequestBody? ReadBody(RawEvent sent, Request request);

    /// <summary>Reads the client that the source's authorizer identified, or an anonymous one.</summary>
    /// <param name="sent">The event.</param>
    /// <param name="request">The request.</param>
    /// <param name="trust">What the app trusts in addition to the source.</param>
    /// <exception cref="InvalidEventException">A claim is not valid Unicode.</exception>
    ClaimsPrincipal ReadUser(RawEvent sent, Request request, RequestTrust trust);

    /// <summary>Reads a value that a Lambda authorizer passed to the function; null if there is none.</summary>
    string? ReadAuthorizerValue(RawEvent sent, string name);

    /// <summary>Reads the address of the client that the source received the request from, as text; null if it is missing.</summary>
    string? ReadClientAddress(RawEvent sent, Request request);

    /// <summary>Reads the scheme of the request: <c>http</c> or <c>https</c>.</summary>
    string ReadScheme(RawEvent sent, Request request);

    /// <summary>Reads the host that the client called, with a port if it sent one; null if it is missing.</summary>
    string? ReadHost(RawEvent sent, Request request);

    /// <summary>Reads the path that the client called, percent-encoded, with the stage where the client's URL has it.</summary>
    string ReadPublicPath(RawEvent sent, Request request);

    /// <summary>Reads the query string as the client sent it; null if the source sends it decoded.</summary>
    string? ReadRawQuery(RawEvent sent);

    /// <summary>Returns the event as an object of its Amazon.Lambda package.</summary>
    object ReadEvent(RawEvent sent);

    /// <summary>Returns the event as UTF-8 JSON.</summary>
    byte[] ReadEventJson(RawEvent sent);
}
