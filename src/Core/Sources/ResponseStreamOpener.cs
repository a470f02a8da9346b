using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Lambda.Core.ResponseStreaming;

namespace LambdaEventHandler;

/// <summary>Opens the response stream of an invocation: that of the Lambda context, or that of Lambda's runtime client.</summary>
internal static class ResponseStreamOpener
{
    /// <exception cref="InvalidOperationException">The runtime client cannot stream, or the stream was opened before.</exception>
    public static Stream Open(Request request, ResponsePrelude prelude)
    {
        if (request.LambdaContext is IStreamingLambdaContext context)
        {
            return context.OpenResponseStream(prelude);
        }

        try
        {
            return LambdaResponseStreams.Create(prelude);
        }
        catch (Exception exception) when (exception is TypeLoadException or MissingMemberException or FileNotFoundException or FileLoadException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                "The response cannot be streamed, because the runtime client of the function does not support it or is missing "
                + $"({exception.Message.TrimEnd('.')}). Use Amazon.Lambda.Core 3.3.0 or later with a version of Amazon.Lambda.RuntimeSupport that depends on it, "
                + "or remove UseResponseStreaming() and [ResponseStream].",
                exception);
        }
    }
}

/// <summary>The only class that uses the types of response streaming, which older packages don't have. It is loaded when the first response is streamed.</summary>
internal static class LambdaResponseStreams
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Stream Create(ResponsePrelude prelude)
    {
        return LambdaResponseStreamFactory.CreateHttpStream(new()
        {
            StatusCode = (HttpStatusCode)prelude.StatusCode,
            Headers = new Dictionary<string, string>(prelude.Headers),
            MultiValueHeaders = prelude.MultiValueHeaders.ToDictionary(header => header.Key, IList<string> (header) => [.. header.Value]),
            Cookies = [.. prelude.Cookies],
        });
    }
}
