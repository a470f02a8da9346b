using System.Runtime.Versioning;

namespace Amazon.Lambda.Core.ResponseStreaming;

/// <summary>Begins a streamed response, once per invocation. The result of the handler is then ignored.</summary>
/// <remarks>The mark of a preview is that of Amazon.Lambda.Core 3.2.0. Version 3.3.0 has the same types without it.</remarks>
[RequiresPreviewFeatures(PreviewMessage)]
public class LambdaResponseStreamFactory
{
    internal const string PreviewMessage = "Response streaming is in preview in Amazon.Lambda.Core 3.2.0. Version 3.3.0 has it for general use.";

    private static Func<byte[], ILambdaResponseStream> _open;

    /// <exception cref="InvalidOperationException">There is no runtime client that can stream.</exception>
    public static LambdaResponseStream CreateStream() => new(Open([]));

    /// <exception cref="InvalidOperationException">There is no runtime client that can stream.</exception>
    public static LambdaResponseStream CreateHttpStream(HttpResponseStreamPrelude prelude)
    {
        ArgumentNullException.ThrowIfNull(prelude);
        return new(Open(prelude.ToByteArray()));
    }

    /// <summary>The runtime client registers how it opens a stream, given what is to be sent first.</summary>
    internal static void SetLambdaResponseStream(Func<byte[], ILambdaResponseStream> streamFactory)
    {
        ArgumentNullException.ThrowIfNull(streamFactory);
        _open = streamFactory;
    }

    private static ILambdaResponseStream Open(byte[] prelude) => _open is { } open
        ? open(prelude)
        : throw new InvalidOperationException("LambdaResponseStreamFactory is not initialized: the runtime client is missing or older than Amazon.Lambda.Core.");
}
