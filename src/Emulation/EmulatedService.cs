using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Core;

namespace LambdaEventHandler.Emulation;

/// <summary>A function as Lambda's runtime invokes it: it takes the event's JSON and returns the response's JSON.</summary>
internal delegate Task<Stream> LambdaFunction(Stream lambdaEvent, ILambdaContext context);

/// <summary>A service in front of a function: it invokes the function with each request, and responds like the service when that fails.</summary>
internal sealed class EmulatedService(FrontService service, LambdaFunction function)
{
    /// <summary>Sends a request through the service to the function.</summary>
    /// <param name="request">The request.</param>
    /// <param name="context">The context of the invocation.</param>
    /// <param name="start">Sends a streamed response to the client while the function writes it, or null to collect it.</param>
    /// <returns>The exchange, also when the function throws an exception or returns a malformed response.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The function is the user's: the service responds to whatever it throws.")]
    public async Task<Exchange> SendAsync(ClientRequest request, ILambdaContext context, StreamedResponseStart? start = null)
    {
        if (request.Body.Length > service.BodyLimit)
        {
            return new Exchange(request, service.RequestTooLarge);
        }

        var lambdaEvent = EventJson.Of(service, request);
        if (lambdaEvent.Length > ServiceLimits.LambdaPayload)
        {
            return new Exchange(request, service.RequestTooLarge) { Event = lambdaEvent };
        }

        byte[]? response = null;
        using var streamed = new StreamedResponse(service, request, start);
        var invocation = new EmulatedLambdaContext(context, streamed.Open);
        try
        {
            response = await InvokeAsync(lambdaEvent, invocation).ConfigureAwait(false);
            if (streamed.Response is { } whole)
            {
                return new Exchange(request, whole) { Event = lambdaEvent, FunctionResponse = streamed.Prelude, IsStreamed = true };
            }

            return new Exchange(request, service.Sign(Read(response), request)) { Event = lambdaEvent, FunctionResponse = response, HasLostUser = request.User is not null && invocation.HasAnonymousUser };
        }
        catch (Exception exception) when (streamed.Response is not null)
        {
            return new Exchange(request, streamed.Response) { Event = lambdaEvent, FunctionResponse = streamed.Prelude, Failure = exception, IsStreamed = true };
        }
        catch (Exception exception)
        {
            return new Exchange(request, service.FunctionFailed) { Event = lambdaEvent, FunctionResponse = response, Failure = exception, HasLostUser = request.User is not null && invocation.HasAnonymousUser };
        }
    }

    private async Task<byte[]> InvokeAsync(byte[] lambdaEvent, ILambdaContext context)
    {
        var response = await function(new MemoryStream(lambdaEvent), context).ConfigureAwait(false);
        using var json = new MemoryStream();
        await response.CopyToAsync(json).ConfigureAwait(false);
        return json.ToArray();
    }

    private ClientResponse Read(byte[] response) => response.Length > service.ResponseLimit
        ? throw new MalformedResponseException($"it has {response.Length} bytes, more than {service.ResponseLimit}.")
        : service.ReadResponse(response);
}

/// <summary>A request, the invocation of the function, and the response to the client.</summary>
internal sealed record Exchange(ClientRequest Request, ClientResponse Response)
{
    /// <summary>Gets the JSON of the event, or null if the request is larger than the service accepts.</summary>
    public byte[]? Event { get; init; }

    /// <summary>Gets a value that indicates whether the function streamed the response. If it also threw an exception, the response is incomplete.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>Gets what the function returned, or the prelude of a streamed response; null if the function was not invoked or threw an exception.</summary>
    public byte[]? FunctionResponse { get; init; }

    /// <summary>Gets a value that indicates whether the load balancer sent a user, and the app read the user of the request without verifying it.</summary>
    public bool HasLostUser { get; init; }

    /// <summary>Gets the exception of the function, or a <see cref="MalformedResponseException"/>.</summary>
    public Exception? Failure { get; init; }
}
