using System.Diagnostics.CodeAnalysis;

namespace LambdaEventHandler;

/// <summary>A streamed body whose first bytes are there, so that nothing but the response stream is missing.</summary>
internal interface IStartedBody
{
    /// <summary>Writes the body to the response stream.</summary>
    Task CopyToAsync(Stream output);
}

/// <summary>Runs the code that writes a body until its first bytes are to be sent, and then waits for the response stream.</summary>
internal sealed class StartedBody : IStartedBody, IAsyncDisposable
{
    private readonly CancellationTokenSource _abandoned = new();
    private readonly CancellationTokenSource _cancellation;
    private readonly BodyOutput _output;
    private readonly Task _writing;

    private StartedBody(StreamedContent content, Request request, string contentType)
    {
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(request.CancellationToken, _abandoned.Token);
        _output = new BodyOutput(_abandoned.Token);
        _writing = content.WriteAsync(_output, request, contentType, _cancellation.Token);
    }

    /// <summary>Starts a body.</summary>
    /// <returns>The body; its bytes if it has no more than those that are collected before the first are sent.</returns>
    /// <remarks>The exceptions of the code that writes the body are thrown as long as nothing is sent.</remarks>
    public static async ValueTask<ResponseBody> StartAsync(StreamedContent content, Request request, string contentType)
    {
        var body = new StartedBody(content, request, contentType);
        request.DisposeAtEnd(body);
        await Task.WhenAny(body._writing, body._output.Needed).ConfigureAwait(false);
        if (body._output.Needed.IsCompleted)
        {
            return ResponseBody.FromStarted(body);
        }

        await body._writing.ConfigureAwait(false);
        var bytes = body._output.Pending.ToArray();
        return content.IsText ? ResponseBody.FromUtf8(bytes) : bytes;
    }

    public async Task CopyToAsync(Stream output)
    {
        _output.Connect(output);
        await _writing.ConfigureAwait(false);
        await _output.EndAsync().ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "An exception was thrown before, or another response took the place of this one.")]
    public async ValueTask DisposeAsync()
    {
        await _abandoned.CancelAsync().ConfigureAwait(false);
        try
        {
            await _writing.ConfigureAwait(false);
        }
        catch (Exception)
        {
        }

        _cancellation.Dispose();
        _abandoned.Dispose();
    }
}

/// <summary>A body whose bytes pass through another stream, for example one that compresses them.</summary>
internal sealed class EncodedBody(IStartedBody body, Func<Stream, Stream> encode) : IStartedBody
{
    public async Task CopyToAsync(Stream output)
    {
        // Not disposed after an exception: a body that looks complete would hide it.
        var encoder = encode(output);
        await body.CopyToAsync(encoder).ConfigureAwait(false);
        await encoder.DisposeAsync().ConfigureAwait(false);
    }
}
