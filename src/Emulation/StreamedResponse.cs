using Amazon.Lambda.Core;

namespace LambdaEventHandler.Emulation;

/// <summary>Begins the response to the client when the function opens its response stream.</summary>
/// <param name="head">The response without a body.</param>
/// <returns>The stream that receives the body. Each write is sent immediately.</returns>
internal delegate Stream StreamedResponseStart(ClientResponse head);

/// <summary>
/// The context of an invocation by an emulated service: its response can be received as a stream, in place of Lambda's runtime client, and the users that its load
/// balancer signs can be verified.
/// </summary>
internal sealed class EmulatedLambdaContext(ILambdaContext context, Func<ResponsePrelude, Stream> open) : StreamingLambdaContext(context, open), ILoadBalancerLambdaContext
{
    /// <summary>Gets a value that indicates whether the app read the user of a load balancer without verifying it.</summary>
    public bool HasAnonymousUser { get; private set; }

    public string LoadBalancerArn => OidcHeaders.LoadBalancer;

    public string? FindPublicKey(string keyId) => OidcHeaders.FindPublicKey(keyId);

    public void ReportAnonymousUser() => HasAnonymousUser = true;
}

/// <summary>The streamed response of one invocation.</summary>
internal sealed class StreamedResponse(FrontService service, ClientRequest request, StreamedResponseStart? start) : IDisposable
{
    private readonly MemoryStream _collected = new();

    /// <summary>Gets the prelude's JSON; null if the function has not opened the stream.</summary>
    public byte[]? Prelude { get; private set; }

    /// <summary>Gets the response, with the body if nobody else received it; null if the function has not opened the stream.</summary>
    public ClientResponse? Response => Head is null ? null : Head with { Body = _collected.ToArray() };

    private ClientResponse? Head { get; set; }

    public void Dispose() => _collected.Dispose();

    /// <exception cref="InvalidOperationException">The service does not receive streams.</exception>
    public Stream Open(ResponsePrelude prelude)
    {
        if (!service.CanStream)
        {
            throw new InvalidOperationException($"{service.Title} cannot receive a streamed response.");
        }

        Prelude = prelude.ToJson();
        var head = service.Sign(service.ReadPrelude(Prelude), request);
        var body = start is null ? _collected : start(head);
        Head = head;
        return body;
    }
}
