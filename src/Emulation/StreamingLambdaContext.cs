using Amazon.Lambda.Core;

namespace LambdaEventHandler.Emulation;

/// <summary>The context of an invocation whose response can be received as a stream. It takes the place of Lambda's runtime client.</summary>
internal abstract class StreamingLambdaContext(ILambdaContext context, Func<ResponsePrelude, Stream> open) : IStreamingLambdaContext
{
    /// <summary>Gets a value that indicates whether the function has opened the stream.</summary>
    public bool IsOpen { get; private set; }

    public string AwsRequestId => context.AwsRequestId;

    public IClientContext ClientContext => context.ClientContext;

    public string FunctionName => context.FunctionName;

    public string FunctionVersion => context.FunctionVersion;

    public ICognitoIdentity Identity => context.Identity;

    public string InvokedFunctionArn => context.InvokedFunctionArn;

    public ILambdaLogger Logger => context.Logger;

    public string LogGroupName => context.LogGroupName;

    public string LogStreamName => context.LogStreamName;

    public int MemoryLimitInMB => context.MemoryLimitInMB;

    public TimeSpan RemainingTime => context.RemainingTime;

    public ILambdaSerializer Serializer => context.Serializer;

    public string TenantId => context.TenantId;

    public string TraceId => context.TraceId;

    /// <exception cref="InvalidOperationException">The stream is open already.</exception>
    public Stream OpenResponseStream(ResponsePrelude prelude)
    {
        if (IsOpen)
        {
            throw new InvalidOperationException("The response stream is open already: open it once for each invocation.");
        }

        IsOpen = true;
        return open(prelude);
    }
}
