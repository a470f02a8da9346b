namespace LambdaEventHandler.Emulation;

/// <summary>Begins the response to the client when the function opens its response stream.</summary>
/// <param name="head">The response without a body.</param>
/// <returns>The stream that receives the body. Each write is sent immediately.</returns>
internal delegate Stream StreamedResponseStart(ClientResponse head);

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
