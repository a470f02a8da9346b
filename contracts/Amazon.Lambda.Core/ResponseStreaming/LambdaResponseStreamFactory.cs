namespace Amazon.Lambda.Core.ResponseStreaming;

/// <summary>Begins a streamed response, once per invocation. The result of the handler is then ignored.</summary>
public class LambdaResponseStreamFactory
{
    private static Func<byte[], ILambdaResponseStream> _streamFactory;

    /// <exception cref="InvalidOperationException">There is no runtime client that can stream.</exception>
    public static LambdaResponseStream CreateStream() => new(Factory([]));

    /// <exception cref="InvalidOperationException">There is no runtime client that can stream.</exception>
    public static LambdaResponseStream CreateHttpStream(HttpResponseStreamPrelude prelude)
    {
        var factory = Factory;
        ArgumentNullException.ThrowIfNull(prelude);
        return new(factory(prelude.ToByteArray()));
    }

    /// <summary>The runtime client registers how it opens a stream, given what is to be sent first.</summary>
    internal static void SetLambdaResponseStream(Func<byte[], ILambdaResponseStream> streamFactory)
    {
        ArgumentNullException.ThrowIfNull(streamFactory);
        _streamFactory = streamFactory;
    }

    private static Func<byte[], ILambdaResponseStream> Factory => _streamFactory
        ?? throw new InvalidOperationException("LambdaResponseStreamFactory is not initialized: the runtime client is missing or older than Amazon.Lambda.Core.");
}
